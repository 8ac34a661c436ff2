import { asVector } from "../export/vector-context.js";
import { contextOf, inMemory } from "./canvas-error.js";
import type { Rect } from "./geometry.js";

/** A context that pictures are painted with. */
export type AnyContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Most drawings that are kept of a subject: canvases in a row differ in width by fractions of a pixel. */
const MOST_KEPT = 4;

/** Drawings of each subject by what they depend on, the oldest first, to be copied in every frame. */
const cachedDrawings = new WeakMap<object, Map<string, OffscreenCanvas>>();

/**
 * Draws content that stays the same over many frames. `draw` runs when `subject`, size or `look` are new (`look`
 * identifies everything else that the drawing depends on), on a cached canvas with the resolution of `ctx`. A file gets
 * the drawing itself.
 */
export function drawCached(
  ctx: CanvasRenderingContext2D,
  subject: object,
  look: string,
  rect: Rect,
  draw: (ctx: AnyContext, rect: Rect) => void,
): void {
  if (asVector(ctx)) return draw(ctx, rect);
  const scale = ctx.getTransform().a;
  const width = Math.ceil(rect.width * scale);
  const height = Math.ceil(rect.height * scale);
  const key = `${width} ${height} ${scale} ${look}`;
  const kept = cachedDrawings.get(subject) ?? new Map<string, OffscreenCanvas>();
  cachedDrawings.set(subject, kept);
  let canvas = kept.get(key);
  if (!canvas) {
    canvas = new OffscreenCanvas(width, height);
    const own = contextOf(canvas, inMemory);
    // Its context comes back empty.
    canvas.addEventListener("contextlost", () => kept.delete(key));
    own.scale(scale, scale);
    draw(own, { x: 0, y: 0, width: rect.width, height: rect.height });
    kept.set(key, canvas);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT) kept.delete(oldest!);
  }
  ctx.drawImage(canvas, rect.x, rect.y, width / scale, height / scale);
}

/** Finds the subject of a drawing that depends on several things: the same object as long as all of them are the same. */
export type Subjects = (first: object, ...others: readonly unknown[]) => object;

/** {@link Subjects} of one kind of drawing; of each `first` it keeps the latest. */
export function subjects(): Subjects {
  const known = new WeakMap<object, readonly unknown[]>();
  return (first, ...others) => {
    const before = known.get(first);
    if (before?.every((part, i) => part === others[i])) return before;
    known.set(first, others);
    return others;
  };
}
