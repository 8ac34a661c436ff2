import { LABEL_SIZE, crisp, drawAxisLabels, drawGrid } from "../axes/axes.js";
import { drawLimits } from "./flow-limits.js";
import { drawMarks, drawPath, drawWhiskers } from "./flow-marks.js";
import { flowDomain, type FlowLimits } from "./flow-scale.js";
import { chartArea, xRange, yRange, type Frame } from "../axes/frame.js";
import { bottom, type Rect } from "../canvas/geometry.js";
import { drawEndLabels, labelWidth, nameRoom, type EndLabel } from "../axes/end-labels.js";
import type { SeriesStyle } from "../color/palette.js";
import { linearScale, logScale } from "../axes/scale.js";
import type { Theme } from "../color/theme.js";
import { logTicks, type Tick } from "../axes/ticks.js";

/** One network's gradients by layer; index 0 is the layer nearest the input. */
export interface FlowSeries {
  label: string;
  style: SeriesStyle;
  measured: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  /** Product of largest slopes; left out, not drawn. */
  bound?: ArrayLike<number>;
  /** Prediction of mean-field theory, NaN where it is unknown; left out, not drawn. */
  predicted?: ArrayLike<number>;
  /** Measurement before a change of settings, drawn paler. */
  before?: { label: string; style: SeriesStyle; measured: ArrayLike<number> };
}

export interface FlowChart {
  series: readonly FlowSeries[];
  limits: FlowLimits;
  /** The selected layer. */
  selected?: number;
}

/** Smallest width, in CSS pixels, of a chart with names at its curves' ends. */
const ROOM_FOR_NAMES = 460;

/** With more networks than this, bounds and predictions have no names. */
const FEW = 2;

/** Ticks of the layers, from the output (left) to the input. */
function layerTicks(layers: number, width: number): Tick[] {
  const every = Math.max(1, Math.ceil((layers * 26) / width));
  const ticks: Tick[] = [];
  for (let layer = 1; layer <= layers; layer += every) {
    ticks.push({ value: layers - layer, label: String(layer) });
  }
  return ticks;
}

/** All curves of a series. */
const listsOf = ({ measured, low, high, bound, predicted, before }: FlowSeries) =>
  [measured, low, high, bound, predicted, before?.measured].filter((list) => list !== undefined);

/** Powers of ten, with "0" and "∞" at the edges, which have no place on a logarithmic axis, if `lists` have them. */
function valueTicks(
  domain: [number, number],
  height: number,
  lists: readonly ArrayLike<number>[],
): Tick[] {
  const has = (value: number): boolean => lists.some((list) => Array.from(list).includes(value));
  const edges = [
    ...(has(0) ? [{ value: domain[0], label: "0" }] : []),
    ...(has(Infinity) ? [{ value: domain[1], label: "∞" }] : []),
  ];
  const taken = (tick: Tick): boolean => edges.some(({ value }) => value === tick.value);
  const powers = logTicks(domain, Math.max(2, Math.round(height / 30)));
  return [...powers.filter((tick) => !taken(tick)), ...edges];
}

/** Names of the curves at their right ends, measurements before bounds and predictions. */
function names({ series }: FlowChart, width: number): EndLabel[] {
  if (width < ROOM_FOR_NAMES) return [];
  return series.flatMap(({ label, style, measured, bound, predicted, before }) => {
    const all = [
      { text: label, list: measured, style },
      { text: `${before?.label}, before`, list: before?.measured, style: before?.style ?? style },
      { text: `${label}, bound`, list: series.length > FEW ? undefined : bound, style },
      { text: `${label}, predicted`, list: series.length > FEW ? undefined : predicted, style },
    ];
    return all.flatMap(({ text, list, style }) => {
      const value = list?.[0] ?? NaN;
      return Number.isNaN(value) ? [] : [{ text, value, style }];
    });
  });
}

function layout(chart: FlowChart, outer: Rect, nameWidth: number): Frame {
  const layers = chart.series[0]!.measured.length;
  const rect = chartArea(outer, nameWidth, 44);
  const lists = chart.series.flatMap(listsOf);
  const yDomain = flowDomain(lists, chart.limits);
  const xDomain: [number, number] = [-0.25, Math.max(1, layers - 1) + 0.25];
  return {
    rect,
    nameRoom: nameRoom(outer.width),
    x: linearScale(xDomain, xRange(rect)),
    y: logScale(yDomain, yRange(rect)),
    xTicks: layerTicks(layers, rect.width),
    yTicks: valueTicks(yDomain, rect.height, lists),
    xTitle: "layer, from output to input",
    yTitle: "gradient, relative to the output’s",
  };
}

/**
 * Draws measurements (solid, dots, whiskers over the seeds), bounds (dotted, open squares) and predictions
 * (dashed, open diamonds).
 */
export function drawFlowChart(
  ctx: CanvasRenderingContext2D,
  chart: FlowChart,
  outer: Rect,
  theme: Theme,
): void {
  if (chart.series.length === 0) return;
  const ends = names(chart, outer.width);
  const texts = ends.map(({ text }) => text);
  const frame = layout(
    chart,
    outer,
    texts.length > 0 ? labelWidth(ctx, texts, nameRoom(outer.width), theme) : LABEL_SIZE,
  );
  drawGrid(ctx, { ...frame, x: linearScale([1, 2], xRange(frame.rect)), xTicks: [] }, theme);
  drawAxisLabels(ctx, frame, theme);
  drawSelected(ctx, chart, frame, theme);
  for (const series of chart.series) drawSeries(ctx, series, frame, theme);
  drawLimits(ctx, chart.limits, frame, theme);
  drawEndLabels(ctx, ends, frame, theme);
}

function drawSeries(
  ctx: CanvasRenderingContext2D,
  series: FlowSeries,
  frame: Frame,
  theme: Theme,
): void {
  const { measured, bound, predicted, before, style } = series;
  const { color } = style;
  if (bound) {
    drawPath(ctx, bound, frame, { ...style, width: 1.25, dash: [2, 3] });
    drawMarks(ctx, bound, frame, color, { mark: "square", open: true, theme });
  }
  if (predicted) {
    drawPath(ctx, predicted, frame, { ...style, width: 1.25, dash: [7, 4] });
    drawMarks(ctx, predicted, frame, color, { mark: "diamond", open: true, theme });
  }
  if (before) {
    ctx.save();
    ctx.globalAlpha = 0.45;
    drawPath(ctx, before.measured, frame, { ...before.style, width: 1.5, dash: [] });
    drawMarks(ctx, before.measured, frame, before.style.color, {
      mark: "circle",
      open: true,
      theme,
    });
    ctx.restore();
  }
  drawWhiskers(ctx, series, frame, color);
  drawPath(ctx, measured, frame, style);
  drawMarks(ctx, measured, frame, color, { mark: "circle", open: false, theme });
}

/** Draws a line at the selected layer. */
function drawSelected(
  ctx: CanvasRenderingContext2D,
  { selected, series }: FlowChart,
  frame: Frame,
  theme: Theme,
): void {
  if (selected === undefined) return;
  const x = crisp(ctx, frame.x(series[0]!.measured.length - 1 - selected));
  ctx.save();
  ctx.strokeStyle = theme.accent;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, frame.rect.y);
  ctx.lineTo(x, bottom(frame.rect));
  ctx.stroke();
  ctx.restore();
}
