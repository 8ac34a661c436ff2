import { drawAxisLabels, drawGrid, LABEL_SIZE, tickRoom, widest } from "../axes/axes.js";
import { drawCrosshair } from "../axes/crosshair.js";
import { drawCurve, halfPixel, type Curve, type Emphasis } from "./curve.js";
import { chartArea, xRange, yRange, type Frame } from "../axes/frame.js";
import type { Rect } from "../canvas/geometry.js";
import { drawShade, type Shade } from "./interval-shade.js";
import { drawJumpDots, jumpDots } from "./jumps.js";
import { drawEndLabels, labelWidth, nameRoom } from "../axes/end-labels.js";
import { drawLines, drawMarks, type Line, type Mark } from "./curve-marks.js";
import type { SeriesStyle } from "../color/palette.js";
import { linearScale } from "../axes/scale.js";
import type { Theme } from "../color/theme.js";
import { niceDomain } from "../axes/tick-grid.js";
import { linearTicks, type AxisTicks } from "../axes/ticks.js";

/** One function in a plot of f or f'. */
export interface FunctionSeries {
  label: string;
  style: SeriesStyle;
  emphasis?: Emphasis;
  curve: Curve;
  /** The function's values at `curve.breaks`; without them no dots are drawn. */
  atBreaks?: ArrayLike<number>;
  /** Range of y to show; left out, all values of the curve. */
  window?: readonly [low: number, high: number];
}

/** Functions over one range of x. */
export interface FunctionPlot {
  from: number;
  to: number;
  yTitle: string;
  series: readonly FunctionSeries[];
  /** Fixed lower end of the y axis; left out, it follows from the series. `yTo` is the upper end. */
  yFrom?: number;
  yTo?: number;
  /** Whether the y axis always includes zero; true if left out. */
  withZero?: boolean;
  /** Shaded intervals, behind everything else. */
  shade?: Shade;
  /** Asymptotes and tangents, behind the curves. */
  lines?: readonly Line[];
  /** Labelled points, in front of the curves. */
  marks?: readonly Mark[];
}

/** Range of a series: its window, or else its lowest and highest finite value. */
function extentOf({ curve, window }: FunctionSeries): readonly [number, number] {
  if (window) return window;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < curve.y.length; i++) {
    const value = curve.y[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Range of the y axis for all series, rounded outward to round numbers. */
export function valueDomain(
  series: readonly FunctionSeries[],
  ticks: number,
  withZero = true,
): [number, number] {
  const ends = series.map(extentOf).filter(([low, high]) => low <= high);
  const start = withZero || ends.length === 0 ? 0 : ends[0]![0];
  const low = Math.min(start, ...ends.map(([end]) => end));
  const high = Math.max(start, ...ends.map(([, end]) => end));
  // A smaller range is the rounding error of a constant.
  const least = Math.abs(low) * 1e-13;
  if (!(high - low > least)) {
    const room = Math.max(1, 1e3 * least);
    return niceDomain(low - room, high + room, ticks);
  }
  const room = Math.min(high - low, Number.MAX_VALUE) * 0.04;
  return niceDomain(Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE), ticks); // prettier-ignore
}

function yDomain(plot: FunctionPlot, ticks: number): [number, number] {
  const [low, high] = valueDomain(plot.series, ticks, plot.withZero);
  const { yFrom = low, yTo = high } = plot;
  if (yFrom < yTo) return [yFrom, yTo];
  // One end is fixed, and all curves lie beyond it.
  return plot.yFrom === undefined ? [yTo - 1, yTo] : [yFrom, yFrom + 1];
}

/** Ticks of the x axis, as many as have room for their labels. */
function xTicksOf(
  ctx: CanvasRenderingContext2D,
  domain: [number, number],
  width: number,
): AxisTicks {
  // prettier-ignore
  const wanted = linearTicks(domain, Math.max(2, Math.round(width / 46)));
  const room = Math.floor(width / (widest(ctx, wanted.ticks) + 16));
  return wanted.ticks.length <= room + 1 ? wanted : linearTicks(domain, Math.max(2, room));
}

/** A thousandth of the height of a plot's y axis: less than a pixel. */
export function valueStep(plot: FunctionPlot): number {
  const [low, high] = yDomain(plot, 5);
  return (high - low) / 1000;
}

/** Whether `count` names of curves fit below each other in a height in CSS pixels. */
const fits = (count: number, height: number): boolean => count * (LABEL_SIZE + 3) <= height + 16;

/** Places the plot in `outer`; the frame's scales also convert pointer positions. */
export function layoutFunctionPlot(
  ctx: CanvasRenderingContext2D,
  plot: FunctionPlot,
  outer: Rect,
  theme: Theme,
): Frame {
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  const labels = fits(plot.series.length, chartArea(outer, 0).height)
    ? plot.series.map((series) => series.label)
    : [];
  const yCount = Math.max(2, Math.round(chartArea(outer, 0).height / 44));
  const yEnds = yDomain(plot, yCount);
  const yAxis = linearTicks(yEnds, yCount);
  const rect = chartArea(
    outer,
    labelWidth(ctx, labels, nameRoom(outer.width), theme),
    tickRoom(ctx, yAxis.ticks, theme, 38),
  );
  const xEnds: [number, number] = [plot.from, plot.to];
  const xAxis = xTicksOf(ctx, xEnds, rect.width);
  ctx.restore();
  return {
    rect,
    nameRoom: nameRoom(outer.width),
    x: linearScale(xEnds, xRange(rect)),
    y: linearScale(yEnds, yRange(rect)),
    ...{ xTicks: xAxis.ticks, xNote: xAxis.note, xTitle: "x" },
    ...{ yTicks: yAxis.ticks, yNote: yAxis.note, yTitle: plot.yTitle },
  };
}

/** A cursor over a plot: x, and the value of each series there. */
export interface FunctionCursor {
  x: number;
  values: readonly number[];
}

/** Draws grid, curves with dots at jumps, names at their ends, marks and cursor. */
export function drawFunctionPlot(
  ctx: CanvasRenderingContext2D,
  plot: FunctionPlot,
  frame: Frame,
  theme: Theme,
  cursor?: FunctionCursor,
): void {
  const { series, shade, lines = [], marks = [] } = plot;
  if (shade) drawShade(ctx, shade, frame, theme);
  drawGrid(ctx, frame, theme);
  drawAxisLabels(ctx, frame, theme);
  drawLines(ctx, lines, frame);
  for (const { curve, style, emphasis, atBreaks } of series) {
    drawCurve(ctx, curve, frame, style, emphasis);
    if (!atBreaks) continue;
    const dots = jumpDots(curve, atBreaks, halfPixel(frame));
    drawJumpDots(ctx, dots, frame, style, theme);
  }
  if (fits(series.length, frame.rect.height)) {
    const ends = series.map((one) => ({ ...one, text: one.label, value: lastValue(one.curve) }));
    drawEndLabels(ctx, ends, frame, theme);
  }
  drawMarks(ctx, marks, frame, theme);
  if (!cursor) return;
  const dots = series.map(({ style }, i) => ({ style, value: cursor.values[i]! }));
  drawCrosshair(ctx, cursor.x, dots, frame, theme);
}

/** The last finite value of a curve; zero if it has none. */
function lastValue({ y }: Curve): number {
  for (let i = y.length - 1; i >= 0; i--) if (Number.isFinite(y[i])) return y[i]!;
  return 0;
}
