import { contextOf, drawSvg } from "../../../plot/index.js";
import { textFile } from "./downloads.js";

/** Pixels per CSS pixel in a saved PNG picture. */
const PIXELS = 2;

/** A picture to be saved: its size in CSS pixels, and the function that draws it. */
export interface ImageDrawing {
  width: number;
  height: number;
  draw: (ctx: CanvasRenderingContext2D) => void;
}

/**
 * A picture as a PNG file. It is encoded synchronously, in a few hundredths of a second: Chromium runs `toBlob` in
 * idle time, which on an animated page came seven seconds later.
 */
export function pngFile({ width, height, draw }: ImageDrawing): Blob {
  const canvas = document.createElement("canvas");
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  const ctx = contextOf(canvas);
  ctx.scale(PIXELS, PIXELS);
  draw(ctx);
  const address = canvas.toDataURL("image/png");
  const base64 = address.slice(address.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}

/** A picture as an SVG file; title and description say to screen readers what is to be seen. */
export function svgFile(
  { width, height, draw }: ImageDrawing,
  title: string,
  description?: string,
): Blob {
  const ruler = contextOf(document.createElement("canvas"));
  const measure = (text: string, font: string): number => {
    ruler.font = font;
    return ruler.measureText(text).width;
  };
  return textFile(drawSvg({ width, height, title, description }, measure, draw), "image/svg+xml");
}
