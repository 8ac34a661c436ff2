import { textFile } from "./downloads.js";
import { pngFile, svgFile, type ImageDrawing } from "./image-files.js";

/** A file that a figure can be saved as. */
export interface FigureFile {
  /** The format, as a button says it: "PNG", "NumPy script". */
  readonly format: string;
  /** The file's name. */
  readonly name: string;
  /** Whether it is a text to be copied, not a file to be saved. */
  readonly isCopied?: boolean;
  readonly content: () => Blob | Promise<Blob>;
}

/** A figure's picture as files; `title` describes it to screen readers. */
export const imageFiles = (
  name: string,
  title: string,
  image: () => ImageDrawing,
): FigureFile[] => [
  { format: "PNG", name: `${name}.png`, content: () => pngFile(image()) },
  { format: "SVG", name: `${name}.svg`, content: () => svgFile(image(), title) },
];

/** A figure's numbers as a file. */
export const csvFile = (name: string, text: () => string | Promise<string>): FigureFile => ({
  format: "CSV",
  name: `${name}.csv`,
  content: async () => textFile(await text(), "text/csv"),
});
