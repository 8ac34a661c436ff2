import type { Rect } from "../canvas/geometry.js";

/** What a context that writes a file can do, beside what a canvas can. */
export interface VectorContext {
  /** Draws into a rectangle with an origin and a clip of its own, as a canvas has. */
  drawPart(rect: Rect, draw: (ctx: CanvasRenderingContext2D) => void): void;
  /**
   * Fills a rectangle with `fillStyle` as far as each pixel's share, 0..1, says: (size, size) row-major, enlarged
   * smoothly.
   */
  fillShares(shares: ArrayLike<number>, size: number, rect: Rect): void;
}

/** The context as one that writes a file; undefined for a canvas. */
export const asVector = (ctx: object): VectorContext | undefined =>
  "fillShares" in ctx ? (ctx as VectorContext) : undefined;
