import { LABEL_SIZE } from "../axes/axes.js";
import { withAlpha } from "../color/color.js";
import type { Frame } from "../axes/frame.js";
import { clamp, right } from "../canvas/geometry.js";
import { addHatch } from "../gradient-flow/health-hatch.js";
import type { Theme } from "../color/theme.js";
import { textRoom } from "../axes/text-width.js";

/** Intervals of the x axis to shade, with one label. */
export interface Shade {
  intervals: readonly { from: number; to: number }[];
  label: string;
}

/** Draws hatched bands over the whole height, with the label in the widest one if it fits. */
export function drawShade(
  ctx: CanvasRenderingContext2D,
  { intervals, label }: Shade,
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const bands = intervals
    .map(({ from, to }) => {
      const start = clamp(frame.x(from), rect.x, right(rect));
      return { x: start, width: clamp(frame.x(to), rect.x, right(rect)) - start };
    })
    .filter(({ width }) => width >= 1);
  if (bands.length === 0) return;
  ctx.save();
  ctx.fillStyle = withAlpha(theme.fading, 0.08);
  ctx.strokeStyle = withAlpha(theme.fading, 0.22);
  ctx.lineWidth = 1;
  for (const { x, width } of bands) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(x, rect.y, width, rect.height);
    ctx.clip();
    ctx.fillRect(x, rect.y, width, rect.height);
    ctx.beginPath();
    addHatch(ctx, { ...rect, x, width }, 9, 1);
    ctx.stroke();
    ctx.restore();
  }
  const widest = bands.reduce((a, b) => (b.width > a.width ? b : a));
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  if (textRoom(ctx, label) + 12 <= widest.width) {
    haloText(ctx, label, widest.x + 6, rect.y + 16, theme.muted, theme);
  }
  ctx.restore();
}

/** Draws text with an outline in the paper's colour, legible over lines. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  color: string,
  theme: Theme,
): void {
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
}
