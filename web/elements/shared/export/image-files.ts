import { drawSvg } from "../../../plot/index.js";
import { textFile } from "./downloads.js";

/** Pixels of a saved picture to each of its CSS pixels. */
const PIXELS = 2;

/** What is saved: its size in CSS pixels, and how it is drawn. */
export interface ImageDrawing {
  width: number;
  height: number;
  draw: (ctx: CanvasRenderingContext2D) => void;
}

/**
 * A picture as pixels. Encoded at once, in a few hundredths of a second: `toBlob` leaves it to Chromium's
 * idle time, and on a page that moves that is seven seconds later.
 */
export function pngFile({ width, height, draw }: ImageDrawing): Blob {
  const canvas = document.createElement("canvas");
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  const ctx = canvas.getContext("2d")!;
  ctx.scale(PIXELS, PIXELS);
  draw(ctx);
  const address = canvas.toDataURL("image/png");
  const base64 = address.slice(address.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}

/** A picture as a drawing; `title` is for those who cannot see it. */
export function svgFile({ width, height, draw }: ImageDrawing, title: string): Blob {
  const ruler = document.createElement("canvas").getContext("2d")!;
  const measure = (text: string, font: string): number => {
    ruler.font = font;
    return ruler.measureText(text).width;
  };
  return textFile(drawSvg({ width, height, title }, measure, draw), "image/svg+xml");
}
