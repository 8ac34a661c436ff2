import type { Rect } from "./geometry.js";

/** A drawing on a canvas of its own, to be copied in every frame. */
interface CachedDrawing {
  key: string;
  canvas: OffscreenCanvas;
}

const cachedDrawings = new WeakMap<object, CachedDrawing>();

/**
 * Draws content that stays the same over many frames. `draw` runs when `subject`, size or `look` change (`look`
 * identifies everything else that the drawing depends on), on a cached canvas with the resolution of `ctx`.
 */
export function drawCached(
  ctx: CanvasRenderingContext2D,
  subject: object,
  look: string,
  rect: Rect,
  draw: (ctx: OffscreenCanvasRenderingContext2D, rect: Rect) => void,
): void {
  const scale = ctx.getTransform().a;
  const width = Math.ceil(rect.width * scale);
  const height = Math.ceil(rect.height * scale);
  const key = `${width} ${height} ${scale} ${look}`;
  let stamp = cachedDrawings.get(subject);
  if (stamp?.key !== key) {
    const canvas = new OffscreenCanvas(width, height);
    const own = canvas.getContext("2d")!;
    own.scale(scale, scale);
    draw(own, { x: 0, y: 0, width: rect.width, height: rect.height });
    stamp = { key, canvas };
    cachedDrawings.set(subject, stamp);
  }
  ctx.drawImage(stamp.canvas, rect.x, rect.y, width / scale, height / scale);
}
