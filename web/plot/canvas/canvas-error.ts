/** The browser gave no context to draw in: memory for canvases is short, or an extension keeps them from pages. */
export class CanvasError extends Error {
  override readonly name = "CanvasError";

  constructor() {
    super("this browser gave the page no canvas to draw on");
  }
}

/** The context of a canvas; throws CanvasError if there is none. */
export function contextOf(
  canvas: HTMLCanvasElement,
  options?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D;
export function contextOf(
  canvas: OffscreenCanvas,
  options?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D;
export function contextOf(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  options?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", options) as CanvasRenderingContext2D | null;
  if (!context) throw new CanvasError();
  return context;
}
