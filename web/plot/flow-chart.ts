import { LABEL_SIZE, crisp, drawAxisLabels, drawGrid } from "./axes.js";
import { legible } from "./color.js";
import { flowDomain, type FlowLimits } from "./flow-scale.js";
import { formatPower } from "./format.js";
import { chartArea, xRange, yRange, type Frame } from "./frame.js";
import { bottom, right, type Rect } from "./geometry.js";
import { drawEndLabels, labelWidth, type EndLabel } from "./labels.js";
import type { SeriesStyle } from "./palette.js";
import { linearScale, logScale } from "./scale.js";
import type { Theme } from "./theme.js";
import { logTicks, type Tick } from "./ticks.js";

/** One network's gradients by layer; index 0 is the layer nearest the input. */
export interface FlowSeries {
  label: string;
  style: SeriesStyle;
  measured: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  bound: ArrayLike<number>;
}

export interface FlowChart {
  series: readonly FlowSeries[];
  limits: FlowLimits;
}

/** Layers from the output (left) to the input, as the gradient travels. */
function layerTicks(layers: number, width: number): Tick[] {
  const every = Math.max(1, Math.ceil((layers * 26) / width));
  const ticks: Tick[] = [];
  for (let layer = 1; layer <= layers; layer += every) {
    ticks.push({ value: layers - layer, label: String(layer) });
  }
  return ticks;
}

const names = (series: readonly FlowSeries[]): string[] =>
  series.flatMap(({ label }) => [`${label} measured`, `${label} bound`]);

function layout(ctx: CanvasRenderingContext2D, chart: FlowChart, outer: Rect, theme: Theme): Frame {
  const layers = chart.series[0].measured.length;
  const rect = chartArea(outer, labelWidth(ctx, names(chart.series), theme), 44);
  const lists = chart.series.flatMap((s) => [s.measured, s.low, s.high, s.bound]);
  const yDomain = flowDomain(lists, chart.limits);
  const xDomain: [number, number] = [-0.25, Math.max(1, layers - 1) + 0.25];
  return {
    rect,
    x: linearScale(xDomain, xRange(rect)),
    y: logScale(yDomain, yRange(rect)),
    xTicks: layerTicks(layers, rect.width),
    yTicks: logTicks(yDomain, Math.max(2, Math.round(rect.height / 30))),
    xTitle: "layer, from output to input",
    yTitle: "gradient, relative to the output’s",
  };
}

/** What was measured (solid, dots, whiskers over the seeds) beside the bound (thin, open squares). */
export function drawFlowChart(
  ctx: CanvasRenderingContext2D,
  chart: FlowChart,
  outer: Rect,
  theme: Theme,
): void {
  if (chart.series.length === 0) return;
  const frame = layout(ctx, chart, outer, theme);
  drawGrid(ctx, { ...frame, x: linearScale([1, 2], xRange(frame.rect)), xTicks: [] }, theme);
  drawAxisLabels(ctx, frame, theme);
  const ends: EndLabel[] = [];
  for (const series of chart.series) {
    const thin = { ...series.style, width: 1.25, dash: [2, 3] };
    drawPath(ctx, series.bound, frame, thin);
    drawMarks(ctx, series.bound, frame, series.style, { open: true, theme });
    drawWhiskers(ctx, series, frame);
    drawPath(ctx, series.measured, frame, series.style);
    drawMarks(ctx, series.measured, frame, series.style, { open: false, theme });
    const text = { measured: `${series.label} measured`, bound: `${series.label} bound` };
    ends.push({ text: text.measured, value: series.measured[0], style: series.style });
    ends.push({ text: text.bound, value: series.bound[0], style: series.style });
  }
  drawLimits(ctx, chart.limits, frame, theme);
  drawEndLabels(ctx, ends, frame, theme);
}

/** Pixel of a layer's value; a zero stands on the lower edge. */
function place(values: ArrayLike<number>, layer: number, frame: Frame): [number, number] {
  const x = frame.x(values.length - 1 - layer);
  return [x, Math.min(bottom(frame.rect), Math.max(frame.rect.y, frame.y(values[layer])))];
}

function drawPath(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  frame: Frame,
  style: SeriesStyle,
): void {
  ctx.save();
  ctx.beginPath();
  for (let layer = values.length - 1; layer >= 0; layer--) {
    const [x, y] = place(values, layer, frame);
    if (layer === values.length - 1) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...style.dash]);
  ctx.stroke();
  ctx.restore();
}

/** Dots, open squares for a bound, and for exact zeros a cross on the lower edge. */
function drawMarks(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  frame: Frame,
  style: SeriesStyle,
  { open, theme }: { open: boolean; theme: Theme },
): void {
  const size = Math.min(3.5, (frame.rect.width / values.length) * 0.3);
  ctx.save();
  ctx.strokeStyle = style.color;
  ctx.fillStyle = open ? theme.paper : style.color;
  ctx.lineWidth = 1.5;
  for (let layer = 0; layer < values.length; layer++) {
    const [x, y] = place(values, layer, frame);
    ctx.beginPath();
    if (values[layer] === 0) addCross(ctx, x, y, size + 1);
    else if (open) ctx.rect(x - size, y - size, 2 * size, 2 * size);
    else ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function addCross(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  ctx.moveTo(x - size, y - size);
  ctx.lineTo(x + size, y + size);
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x + size, y - size);
}

/** The range over the seeds. */
function drawWhiskers(ctx: CanvasRenderingContext2D, series: FlowSeries, frame: Frame): void {
  ctx.save();
  ctx.strokeStyle = series.style.color;
  ctx.globalAlpha = 0.6;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let layer = 0; layer < series.low.length; layer++) {
    const [x, low] = place(series.low, layer, frame);
    const [, high] = place(series.high, layer, frame);
    ctx.moveTo(crisp(ctx, x), low);
    ctx.lineTo(crisp(ctx, x), high);
  }
  ctx.stroke();
  ctx.restore();
}

/** The limits between the states, named on the side of each line where the state lies. */
function drawLimits(
  ctx: CanvasRenderingContext2D,
  limits: FlowLimits,
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const rows = [
    { value: limits.explodingFrom, word: "exploding above", color: theme.exploding, up: true },
    { value: limits.healthyFrom, word: "fading below", color: theme.fading, up: false },
    { value: limits.fadingFrom, word: "vanishing below", color: theme.vanishing, up: false },
  ];
  ctx.save();
  ctx.font = `${LABEL_SIZE - 1}px ${theme.fontUi}`;
  let before = -Infinity;
  for (const { value, word, color, up } of rows) {
    const y = crisp(ctx, frame.y(value));
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    ctx.fillStyle = legible(color, theme);
    ctx.setLineDash([1, 3]);
    ctx.beginPath();
    ctx.moveTo(rect.x, y);
    ctx.lineTo(right(rect), y);
    ctx.stroke();
    ctx.setLineDash([]);
    // Words need room: under the line before, and under the title of the axis.
    const room = up ? y - rect.y : y - before;
    before = y;
    if (room < LABEL_SIZE + 4) continue;
    ctx.textBaseline = up ? "bottom" : "top";
    const words = `${word} ${formatPower(Math.round(Math.log10(value)))}`;
    // A rim of paper keeps the words readable where a curve passes under them.
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 3;
    ctx.strokeText(words, rect.x + 6, y + (up ? -2 : 3));
    ctx.fillText(words, rect.x + 6, y + (up ? -2 : 3));
  }
  ctx.restore();
}
