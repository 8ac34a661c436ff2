import { nice } from "d3-array";
import { drawAxisLabels, drawGrid } from "./axes.js";
import { drawCrosshair } from "./crosshair.js";
import { drawCurve, type Curve, type Emphasis } from "./curve.js";
import { chartArea, xRange, yRange, type Frame } from "./frame.js";
import type { Rect } from "./geometry.js";
import { drawJumpDots, jumpDots } from "./jumps.js";
import { drawEndLabels, labelWidth } from "./labels.js";
import type { SeriesStyle } from "./palette.js";
import { linearScale } from "./scale.js";
import type { Theme } from "./theme.js";
import { linearTicks } from "./ticks.js";

/** One function in a plot of f or f'. */
export interface FunctionSeries {
  label: string;
  style: SeriesStyle;
  emphasis?: Emphasis;
  curve: Curve;
  /** The function's own values at `curve.breaks`; without them no dots are drawn. */
  atBreaks?: ArrayLike<number>;
}

/** Functions over one range of x. */
export interface FunctionPlot {
  from: number;
  to: number;
  yTitle: string;
  series: readonly FunctionSeries[];
}

/** Lowest and highest finite value, zero included, opened to round numbers. */
export function valueDomain(series: readonly FunctionSeries[], ticks: number): [number, number] {
  let low = 0;
  let high = 0;
  for (const { curve } of series) {
    for (let i = 0; i < curve.y.length; i++) {
      const value = curve.y[i];
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (low === high) return [low - 1, high + 1];
  const room = (high - low) * 0.04;
  return nice(low - room, high + room, ticks);
}

/** Places the plot in `outer`; the frame also tells a pointer where it is. */
export function layoutFunctionPlot(
  ctx: CanvasRenderingContext2D,
  plot: FunctionPlot,
  outer: Rect,
  theme: Theme,
): Frame {
  const labels = plot.series.map((series) => series.label);
  const rect = chartArea(outer, labelWidth(ctx, labels, theme));
  const yCount = Math.max(2, Math.round(rect.height / 44));
  const xDomain: [number, number] = [plot.from, plot.to];
  const yDomain = valueDomain(plot.series, yCount);
  return {
    rect,
    x: linearScale(xDomain, xRange(rect)),
    y: linearScale(yDomain, yRange(rect)),
    xTicks: linearTicks(xDomain, Math.max(2, Math.round(rect.width / 46))),
    yTicks: linearTicks(yDomain, yCount),
    xTitle: "x",
    yTitle: plot.yTitle,
  };
}

/** A cursor over a plot: x and the value of each series there, in their order. */
export interface FunctionCursor {
  x: number;
  values: readonly number[];
}

/** Grid, curves with their corners and jumps, names at their ends, and the cursor. */
export function drawFunctionPlot(
  ctx: CanvasRenderingContext2D,
  plot: FunctionPlot,
  frame: Frame,
  theme: Theme,
  cursor?: FunctionCursor,
): void {
  drawGrid(ctx, frame, theme);
  drawAxisLabels(ctx, frame, theme);
  for (const { curve, style, emphasis, atBreaks } of plot.series) {
    drawCurve(ctx, curve, frame, style, emphasis);
    if (atBreaks) drawJumpDots(ctx, jumpDots(curve, atBreaks), frame, style, theme);
  }
  const ends = plot.series.map((series) => ({
    ...series,
    text: series.label,
    value: lastValue(series.curve),
  }));
  drawEndLabels(ctx, ends, frame, theme);
  if (!cursor) return;
  const marks = plot.series.map(({ style }, i) => ({ style, value: cursor.values[i] }));
  drawCrosshair(ctx, cursor.x, marks, frame, theme);
}

/** The last finite value of a curve; zero if it has none. */
function lastValue({ y }: Curve): number {
  for (let i = y.length - 1; i >= 0; i--) if (Number.isFinite(y[i])) return y[i];
  return 0;
}
