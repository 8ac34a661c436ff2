import { withAlpha } from "../color/color.js";
import type { Frame } from "../axes/frame.js";
import { clamp } from "../canvas/geometry.js";

/** The area between two curves over the same x. */
export interface Band {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** Pixel positions are limited to this size: it is outside every picture, and canvases can compute with it. */
const FAR = 1e5;

/** Fills a band in `color` with opacity `alpha`; infinite values are clipped, NaN is left out. */
export function drawBand(
  ctx: CanvasRenderingContext2D,
  x: ArrayLike<number>,
  { low, high }: Band,
  color: string,
  alpha: number,
  frame: Frame,
): void {
  const inside = Array.from(x, (_, i) => i).filter(
    (i) => !Number.isNaN(low[i]) && !Number.isNaN(high[i]),
  );
  const place = (value: number): number => clamp(frame.y(value), -FAR, FAR);
  ctx.save();
  ctx.beginPath();
  ctx.rect(frame.rect.x, frame.rect.y, frame.rect.width, frame.rect.height);
  ctx.clip();
  ctx.beginPath();
  for (const i of inside) ctx.lineTo(frame.x(x[i]!), place(high[i]!));
  for (const i of inside.toReversed()) ctx.lineTo(frame.x(x[i]!), place(low[i]!));
  ctx.closePath();
  ctx.fillStyle = withAlpha(color, alpha);
  ctx.fill();
  ctx.restore();
}
