import type { ExploreResult } from "../../../engine/index.js";
import type { SeriesStyle, Theme } from "../../../plot/index.js";
import { across, clamp, down, sparkSize, startsOf } from "../table/sparkline.js";

const { width, height } = sparkSize;

/** Draws the thumbnail into a box of {@link sparkSize} whose upper left corner is (0, y). */
export function drawSpark(
  ctx: CanvasRenderingContext2D,
  { x, value, breaks }: ExploreResult,
  { color, dash }: SeriesStyle,
  y: number,
  theme: Theme,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, y, width, height);
  ctx.clip();
  ctx.strokeStyle = theme.grid;
  ctx.beginPath();
  ctx.moveTo(0, y + down(0));
  ctx.lineTo(width, y + down(0));
  ctx.moveTo(across(0), y);
  ctx.lineTo(across(0), y + height);
  ctx.stroke();
  const starts = startsOf({ value, breaks });
  ctx.beginPath();
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(value[i])) continue;
    const isStart = i === 0 || Number.isNaN(value[i - 1]) || starts.has(i);
    const place = [across(x[i]!), y + clamp(down(value[i]!))] as const;
    if (isStart) ctx.moveTo(...place);
    else ctx.lineTo(...place);
  }
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.75;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash.map((each) => each * 0.6));
  ctx.stroke();
  ctx.restore();
}
