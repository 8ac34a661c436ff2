import { LABEL_SIZE, crisp, drawAxisLabels, drawGrid, tickRoom } from "../axes/axes.js";
import { drawBand } from "./band.js";
import { drawCurve } from "./curve.js";
import { chartArea, xRange, yRange, type Frame } from "../axes/frame.js";
import { bottom, type Rect } from "../canvas/geometry.js";
import { drawEndLabels, labelWidth, nameRoom } from "../axes/end-labels.js";
import type { SeriesStyle } from "../color/palette.js";
import { linearScale } from "../axes/scale.js";
import { drawTag, type Tag } from "../axes/provenance-tag.js";
import type { Theme } from "../color/theme.js";
import { linearTicks } from "../axes/ticks.js";

/** A curve, with a band from `low` to `high` behind it if both are given. */
export interface ChartLine {
  label: string;
  style: SeriesStyle;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  low?: ArrayLike<number>;
  high?: ArrayLike<number>;
}

/** Curves on two linear axes. */
export interface LineChart {
  lines: readonly ChartLine[];
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  xTitle: string;
  yTitle: string;
  tag: Tag;
  /** A labelled vertical line at the present x. */
  marker?: { x: number; label: string };
}

/** Opacity of bands. */
const BAND = 0.18;

/** Places the chart in `outer`. */
function layoutLineChart(
  ctx: CanvasRenderingContext2D,
  chart: LineChart,
  outer: Rect,
  theme: Theme,
): Frame {
  const names = chart.lines.map(({ label }) => label).filter((label) => label !== "");
  const yCount = Math.max(2, Math.round(chartArea(outer, 0).height / 44));
  const yAxis = linearTicks(chart.yDomain, yCount);
  const nameWidth = names.length > 0 ? labelWidth(ctx, names, nameRoom(outer.width), theme) : 0;
  const rect = chartArea(outer, nameWidth, tickRoom(ctx, yAxis.ticks, theme, 42));
  const xAxis = linearTicks(chart.xDomain, Math.max(2, Math.round(rect.width / 70)));
  return {
    rect,
    nameRoom: nameRoom(outer.width),
    x: linearScale(chart.xDomain, xRange(rect)),
    y: linearScale(chart.yDomain, yRange(rect)),
    ...{ xTicks: xAxis.ticks, xNote: xAxis.note, xTitle: chart.xTitle },
    ...{ yTicks: yAxis.ticks, yNote: yAxis.note, yTitle: chart.yTitle },
  };
}

function drawMarker(
  ctx: CanvasRenderingContext2D,
  { x, label }: NonNullable<LineChart["marker"]>,
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const at = crisp(ctx, frame.x(x));
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = theme.ink;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(at, rect.y);
  ctx.lineTo(at, bottom(rect));
  ctx.stroke();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "top";
  const isLeft = at < rect.x + rect.width / 2;
  ctx.textAlign = isLeft ? "left" : "right";
  ctx.fillText(label, at + (isLeft ? 5 : -5), rect.y + 4);
  ctx.restore();
}

const lastFinite = (y: ArrayLike<number>): number =>
  Array.from(y).findLast((value) => Number.isFinite(value)) ?? NaN;

/** Draws bands, curves with names at their right ends, and the marker; returns the frame. */
export function drawLineChart(
  ctx: CanvasRenderingContext2D,
  chart: LineChart,
  outer: Rect,
  theme: Theme,
): Frame {
  const frame = layoutLineChart(ctx, chart, outer, theme);
  drawGrid(ctx, frame, theme);
  drawAxisLabels(ctx, frame, theme);
  drawTag(ctx, chart.tag, frame.rect, outer, theme);
  for (const { x, low, high, style } of chart.lines) {
    if (low && high) drawBand(ctx, x, { low, high }, style.color, BAND, frame);
  }
  for (const line of chart.lines) drawCurve(ctx, line, frame, line.style);
  const ends = chart.lines
    .map(({ label, style, y }) => ({ text: label, style, value: lastFinite(y) }))
    .filter(({ text, value }) => text !== "" && Number.isFinite(value));
  drawEndLabels(ctx, ends, frame, theme);
  if (chart.marker) drawMarker(ctx, chart.marker, frame, theme);
  return frame;
}
