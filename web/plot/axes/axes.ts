import type { Frame } from "./frame.js";
import { bottom, right } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { textRoom } from "./text-width.js";
import type { Tick } from "./ticks.js";

/** Font size of labels in charts, CSS pixels. */
export const LABEL_SIZE = 12;

/** Room of the widest label in the context's font, CSS pixels. */
export const widest = (ctx: CanvasRenderingContext2D, ticks: readonly Tick[]): number =>
  Math.max(0, ...ticks.map(({ label }) => textRoom(ctx, label)));

/** Room at the left for y labels: at least `least`, and in steps of 8 so that a plot does not shift with every digit. */
export function tickRoom(
  ctx: CanvasRenderingContext2D,
  ticks: readonly Tick[],
  theme: Theme,
  least: number,
): number {
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  const room = Math.ceil((widest(ctx, ticks) + 12) / 8) * 8;
  ctx.restore();
  return Math.max(least, room);
}

/** Centre of the device pixel nearest to `position`, so that hairlines are sharp. */
export function crisp(ctx: CanvasRenderingContext2D, position: number): number {
  const ratio = ctx.getTransform().a || 1;
  return (Math.floor(position * ratio) + 0.5) / ratio;
}

function line(
  ctx: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  ctx.moveTo(crisp(ctx, from[0]), crisp(ctx, from[1]));
  ctx.lineTo(crisp(ctx, to[0]), crisp(ctx, to[1]));
}

/** Draws grid lines at the ticks, and stronger lines at zero. */
export function drawGrid(ctx: CanvasRenderingContext2D, frame: Frame, theme: Theme): void {
  const { rect, x, y } = frame;
  ctx.save();
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const tick of frame.xTicks)
    line(ctx, [x(tick.value), rect.y], [x(tick.value), bottom(rect)]);
  for (const tick of frame.yTicks) line(ctx, [rect.x, y(tick.value)], [right(rect), y(tick.value)]);
  ctx.strokeStyle = theme.grid;
  ctx.stroke();
  ctx.beginPath();
  if (x.kind === "linear" && x.domain[0] < 0 && x.domain[1] > 0) {
    line(ctx, [x(0), rect.y], [x(0), bottom(rect)]);
  }
  if (y.kind === "linear" && y.domain[0] <= 0 && y.domain[1] > 0) {
    line(ctx, [rect.x, y(0)], [right(rect), y(0)]);
  }
  ctx.strokeStyle = theme.line;
  ctx.stroke();
  ctx.restore();
}

/** Distance of y labels from the axis, and of a note from the title behind it, CSS pixels. */
const LABEL_GAP = 7;
const NOTE_GAP = 14;

/**
 * Draws tick labels at the left and below, the y title above its axis and the x title below at the right. A note takes
 * the end of its axis: that of x the place of the title, which moves to the left, that of y the place above the labels.
 */
export function drawAxisLabels(ctx: CanvasRenderingContext2D, frame: Frame, theme: Theme): void {
  const { rect, x, y, xNote = "", yNote = "" } = frame;
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  for (const tick of frame.xTicks) ctx.fillText(tick.label, x(tick.value), bottom(rect) + 6);
  ctx.textAlign = xNote ? "left" : "right";
  ctx.fillText(frame.xTitle, xNote ? rect.x : right(rect), bottom(rect) + 21);
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  for (const tick of frame.yTicks) ctx.fillText(tick.label, rect.x - LABEL_GAP, y(tick.value));
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  const noteStart = rect.x - LABEL_GAP - widest(ctx, frame.yTicks);
  const noteEnd = yNote ? noteStart + textRoom(ctx, yNote) + NOTE_GAP : rect.x;
  ctx.fillText(frame.yTitle, Math.max(rect.x, noteEnd), rect.y - 11);
  ctx.fillStyle = theme.ink;
  if (yNote) ctx.fillText(yNote, noteStart, rect.y - 11);
  ctx.textAlign = "right";
  ctx.textBaseline = "top";
  if (xNote) ctx.fillText(xNote, right(rect), bottom(rect) + 21);
  ctx.restore();
}
