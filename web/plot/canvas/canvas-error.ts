/** The browser gave no context to draw in: memory for canvases is short, or an extension keeps them from pages. */
export class CanvasError extends Error {
  override readonly name = "CanvasError";

  constructor() {
    super("this browser gave the page no canvas to draw on");
  }
}

/**
 * Keeps the pixels of a canvas in memory, where `putImageData` writes them: fields of probabilities are copied between such
 * canvases without passing through a graphics driver. WebKit's driver paints a race's frame in 1.7 times the time.
 */
export const inMemory: CanvasRenderingContext2DSettings = { willReadFrequently: true };

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
