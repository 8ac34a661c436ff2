import { LABEL_SIZE } from "../axes/axes.js";
import { legible } from "../color/color.js";
import type { Frame } from "../axes/frame.js";
import { bottom, clamp, right } from "../canvas/geometry.js";
import { haloText } from "./interval-shade.js";
import type { SeriesStyle } from "../color/palette.js";
import type { Theme } from "../color/theme.js";
import { textRoom } from "../axes/text-width.js";

/** A labelled point of a curve. */
export interface Mark {
  x: number;
  y: number;
  label: string;
  style: SeriesStyle;
  /** Whether the label is below the point, as at a minimum, or above it. */
  below: boolean;
}

/** A straight line y = slope x + intercept: an asymptote (dashed, pale) or a tangent (thin). */
export interface Line {
  kind: "asymptote" | "tangent";
  slope: number;
  intercept: number;
  style: SeriesStyle;
  /** Left end, in x; left out, that of the view. `to` is the right end. */
  from?: number;
  to?: number;
}

function clipTo(ctx: CanvasRenderingContext2D, { rect }: Frame): void {
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
}

/** Pixel positions are limited to this size: it is outside every picture, and canvases can compute with it. */
const FAR = 1e5;

/** Draws lines, clipped to the frame. */
export function drawLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly Line[],
  frame: Frame,
): void {
  const [left, end] = frame.x.domain;
  ctx.save();
  clipTo(ctx, frame);
  for (const { kind, slope, intercept, style, from = left, to = end } of lines) {
    const y = (x: number): number => clamp(frame.y(slope * x + intercept), -FAR, FAR);
    if (!Number.isFinite(y(from)) || !Number.isFinite(y(to))) continue;
    ctx.beginPath();
    ctx.moveTo(frame.x(from), y(from));
    ctx.lineTo(frame.x(to), y(to));
    ctx.strokeStyle = style.color;
    ctx.globalAlpha = kind === "asymptote" ? 0.55 : 0.8;
    ctx.lineWidth = kind === "asymptote" ? 1 : 1.25;
    ctx.setLineDash(kind === "asymptote" ? [2, 4] : []);
    ctx.stroke();
  }
  ctx.restore();
}

/** Draws a diamond at each mark inside the frame, and its label unless an earlier one is in the way. */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  const taken: { left: number; right: number; y: number }[] = [];
  for (const { x, y, label, style, below } of marks) {
    const [px, py] = [frame.x(x), frame.y(y)];
    const isInside = px >= rect.x && px <= right(rect) && py >= rect.y && py <= bottom(rect);
    if (!isInside) continue;
    drawDiamond(ctx, px, py, style, theme);
    const width = textRoom(ctx, label);
    const left = clamp(px - width / 2, rect.x + 4, right(rect) - width - 4);
    const line = clamp(py + (below ? 16 : -16), rect.y + 8, bottom(rect) - 8);
    const isTaken = taken.some(
      (other) => left < other.right && left + width > other.left && Math.abs(line - other.y) < 15,
    );
    if (isTaken || width > rect.width - 8) continue;
    taken.push({ left: left - 6, right: left + width + 6, y: line });
    haloText(ctx, label, left, line, legible(style.color, theme), theme);
  }
  ctx.restore();
}

function drawDiamond(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  style: SeriesStyle,
  theme: Theme,
): void {
  ctx.beginPath();
  ctx.moveTo(x, y - 5.5);
  ctx.lineTo(x + 5.5, y);
  ctx.lineTo(x, y + 5.5);
  ctx.lineTo(x - 5.5, y);
  ctx.closePath();
  ctx.fillStyle = theme.paper;
  ctx.strokeStyle = style.color;
  ctx.lineWidth = 2;
  ctx.lineJoin = "miter";
  ctx.setLineDash([]);
  ctx.fill();
  ctx.stroke();
}
