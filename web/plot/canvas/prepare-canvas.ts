/**
 * Gives a canvas as many pixels as it covers on the screen and returns its context, scaled so that
 * one unit is one CSS pixel, and cleared. Null when it has no size or no context is to be had.
 */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): CanvasRenderingContext2D | null {
  if (!(width > 0 && height > 0)) return null;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
  const ctx = canvas.getContext("2d");
  if (!ctx) return null;
  ctx.setTransform(pixels.width / width, 0, 0, pixels.height / height, 0, 0);
  ctx.clearRect(0, 0, width, height);
  return ctx;
}
