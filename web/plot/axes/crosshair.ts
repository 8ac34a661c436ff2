import { crisp } from "./axes.js";
import type { Frame } from "./frame.js";
import { bottom } from "../canvas/geometry.js";
import type { SeriesStyle } from "../color/palette.js";
import type { Theme } from "../color/theme.js";

/** Draws a vertical hairline at x with a ringed dot on each curve; values outside the frame have no dot. */
export function drawCrosshair(
  ctx: CanvasRenderingContext2D,
  x: number,
  marks: readonly { value: number; style: SeriesStyle }[],
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const px = frame.x(x);
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(crisp(ctx, px), rect.y);
  ctx.lineTo(crisp(ctx, px), bottom(rect));
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1;
  ctx.stroke();
  for (const { value, style } of marks) {
    const py = frame.y(value);
    if (!(py >= rect.y - 1 && py <= bottom(rect) + 1)) continue;
    ctx.beginPath();
    ctx.arc(px, py, 5, 0, 2 * Math.PI);
    ctx.fillStyle = style.color;
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 2;
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
