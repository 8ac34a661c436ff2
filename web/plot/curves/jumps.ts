import type { Curve } from "./curve.js";
import type { Frame } from "../axes/frame.js";
import type { SeriesStyle } from "../color/palette.js";
import { bottom } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** An end of a curve at a jump: closed where the function takes the value, open where it does not. */
export interface JumpDot {
  x: number;
  y: number;
  closed: boolean;
}

/**
 * The dots at the jumps of a curve. `atBreaks` holds the function's values at `curve.breaks`; a value that equals
 * neither limit has a closed dot of its own. Jumps of at most `unseen` have no dots.
 */
export function jumpDots(curve: Curve, atBreaks: ArrayLike<number>, unseen = 0): JumpDot[] {
  const dots: JumpDot[] = [];
  const { x, y, breaks } = curve;
  for (let i = 0; breaks && i < breaks.length; i++) {
    const at = breaks[i]!;
    const place = x[at]!;
    const [before, after, own] = [y[at - 1]!, y[at]!, atBreaks[i]!];
    if (!(Math.abs(before - after) > unseen)) continue;
    dots.push({ x: place, y: before, closed: own === before });
    dots.push({ x: place, y: after, closed: own === after });
    if (own !== before && own !== after) dots.push({ x: place, y: own, closed: true });
  }
  return dots.filter((dot) => Number.isFinite(dot.y));
}

/** Draws the dots that lie inside the frame. */
export function drawJumpDots(
  ctx: CanvasRenderingContext2D,
  dots: readonly JumpDot[],
  frame: Frame,
  style: SeriesStyle,
  theme: Theme,
): void {
  ctx.save();
  ctx.lineWidth = style.width;
  ctx.strokeStyle = style.color;
  for (const dot of dots) {
    const y = frame.y(dot.y);
    if (y < frame.rect.y - 1 || y > bottom(frame.rect) + 1) continue;
    ctx.beginPath();
    ctx.arc(frame.x(dot.x), y, 4, 0, 2 * Math.PI);
    ctx.fillStyle = dot.closed ? style.color : theme.paper;
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
