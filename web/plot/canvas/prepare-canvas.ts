import { contextOf } from "./canvas-error.js";

/**
 * Sizes a canvas to `width` by `height` CSS pixels at `ratio` device pixels each, and returns its context,
 * cleared and with CSS pixels as units. Null if the size is 0; throws CanvasError if there is no context.
 * The first call for a canvas decides with `options` where its pixels are kept.
 */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
  options?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | null {
  if (!(width > 0 && height > 0)) return null;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
  const ctx = contextOf(canvas, options);
  ctx.setTransform(pixels.width / width, 0, 0, pixels.height / height, 0, 0);
  ctx.clearRect(0, 0, width, height);
  return ctx;
}
