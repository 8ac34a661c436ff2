import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** What a context that writes a file can do, beside what a canvas can. */
export interface VectorContext {
  /** Draws into a rectangle with an origin and a clip of its own, as a canvas has. */
  drawPart(rect: Rect, draw: (ctx: CanvasRenderingContext2D) => void): void;
  /**
   * Draws a field of probabilities, enlarged smoothly: (size, size) row-major of class 1 with `classes` 1, else (classes,
   * size, size).
   */
  fillField(field: Float32Array, classes: number, size: number, rect: Rect, theme: Theme): void;
}

/** The context as one that writes a file; undefined for a canvas. */
export const asVector = (ctx: object): VectorContext | undefined =>
  "fillField" in ctx ? (ctx as VectorContext) : undefined;
