import { LABEL_SIZE, crisp } from "../axes/axes.js";
import { legible } from "../color/color.js";
import { drawNeurons, type NeuronRows } from "./flow-neurons.js";
import type { FlowLimits } from "./flow-scale.js";
import { formatMeasure, formatPower } from "../axes/format.js";
import { bottom, clamp, right, type Rect } from "../canvas/geometry.js";
import { fillHealth } from "./health-hatch.js";
import { layoutFlow, type FlowLayout } from "./flow-layout.js";
import { logScale, type Scale } from "../axes/scale.js";
import { drawSlopeThumb, type SlopeHistogram } from "../layers/slope-histogram.js";
import type { Theme } from "../color/theme.js";
import { textRoom } from "../axes/text-width.js";

/** The gradient that reaches each layer of one network; index 0 is the layer nearest the input. */
export interface FlowDiagram extends NeuronRows {
  limits: FlowLimits;
  /** Ends of the scale of the bars; diagrams to be compared share it. */
  domain: readonly [number, number];
  /** The selected layer. */
  selected?: number;
  /** Distribution of a layer's pre-activations. */
  histogram?: (layer: number) => SlopeHistogram;
}

const FOOT = 24;

/** Draws a network from output (top) to input; each layer that the gradient has reached has bar, number and word. */
export function drawFlowDiagram(
  ctx: CanvasRenderingContext2D,
  flow: FlowDiagram,
  rect: Rect,
  theme: Theme,
): void {
  const layers = flow.measured.length;
  const layout = layoutFlow(rect, layers);
  const scale = logScale(flow.domain, [layout.bars.x, right(layout.bars)]);
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  drawSelection(ctx, flow, rect, layout, theme);
  drawThresholds(ctx, flow.limits, layout, scale, theme);
  drawNeurons(ctx, flow, layout, theme);
  drawEnds(ctx, rect, layout, theme, flow.histogram !== undefined);
  const every = Math.max(1, Math.ceil((LABEL_SIZE + 3) / layout.rowHeight));
  for (let row = 0; row < layers; row++) {
    drawRow(ctx, flow, row, { layout, scale, theme, labelled: (layers - 1 - row) % every === 0 });
  }
  ctx.restore();
}

interface RowContext {
  layout: FlowLayout;
  scale: Scale;
  theme: Theme;
  labelled: boolean;
}

function drawRow(
  ctx: CanvasRenderingContext2D,
  flow: FlowDiagram,
  row: number,
  { layout, scale, theme, labelled }: RowContext,
): void {
  const layer = flow.measured.length - 1 - row;
  const middle = layout.bars.y + (row + 0.5) * layout.rowHeight;
  const share = clamp(flow.progress - row, 0, 1);
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "right";
  if (labelled) ctx.fillText(String(layer + 1), layout.neurons.x - 10, middle);
  if (share === 0) return;
  drawBar(ctx, flow, layer, { ...layout.bars, y: middle, height: layout.rowHeight }, { scale, share, theme }); // prettier-ignore
  if (share < 1) return;
  drawThumb(ctx, flow, layer, layout, middle, theme);
  if (labelled) drawWords(ctx, flow, layer, layout, middle, theme);
}

/** Draws a layer's bar; `place.y` is the middle of its row and `place.height` the row's height. */
function drawBar(
  ctx: CanvasRenderingContext2D,
  flow: FlowDiagram,
  layer: number,
  place: Rect,
  { scale, share, theme }: { scale: Scale; share: number; theme: Theme },
): void {
  const value = flow.measured[layer]!;
  const height = clamp(place.height * 0.56, 2, 22);
  const full = clamp(scale(value), place.x, right(place)) - place.x;
  const bar = { x: place.x, y: place.y - height / 2, width: full * share, height };
  if (full > 0)
    fillHealth(ctx, flow.health[layer]!, { ...bar, width: Math.max(3, bar.width) }, theme);
  else drawNothing(ctx, bar, theme);
  if (value === Infinity && share === 1) drawBeyond(ctx, bar, theme);
}

function drawWords(
  ctx: CanvasRenderingContext2D,
  flow: FlowDiagram,
  layer: number,
  { stacked, numberEnd, word }: FlowLayout,
  middle: number,
  theme: Theme,
): void {
  const health = flow.health[layer]!;
  const shift = stacked ? LABEL_SIZE * 0.6 : 0;
  ctx.fillStyle = theme.ink;
  ctx.textAlign = stacked ? "left" : "right";
  ctx.fillText(formatMeasure(flow.measured[layer]!), numberEnd, middle - shift);
  ctx.fillStyle = legible(theme[health], theme);
  ctx.textAlign = "left";
  ctx.fillText(health, word, middle + shift);
}

function drawThumb(
  ctx: CanvasRenderingContext2D,
  flow: FlowDiagram,
  layer: number,
  { thumbs, rowHeight }: FlowLayout,
  middle: number,
  theme: Theme,
): void {
  if (!thumbs || !flow.histogram) return;
  const height = clamp(rowHeight * 0.8, 3, 44);
  const rect = { ...thumbs, y: middle - height / 2, height: height - 2 };
  drawSlopeThumb(ctx, flow.histogram(layer), rect, theme);
}

/** Draws a band behind the selected layer. */
function drawSelection(
  ctx: CanvasRenderingContext2D,
  { selected, measured }: FlowDiagram,
  rect: Rect,
  { bars, rowHeight }: FlowLayout,
  theme: Theme,
): void {
  if (selected === undefined) return;
  ctx.fillStyle = theme.grid;
  const y = bars.y + (measured.length - 1 - selected) * rowHeight;
  ctx.fillRect(rect.x, y, rect.width, rowHeight);
}

/** Draws an exact zero as a dashed outline, to tell it from a missing value. */
function drawNothing(ctx: CanvasRenderingContext2D, bar: Rect, theme: Theme): void {
  ctx.save();
  ctx.strokeStyle = theme.vanishing;
  ctx.setLineDash([2, 2]);
  ctx.strokeRect(bar.x, bar.y, 6, bar.height);
  ctx.restore();
}

/** Draws a gap near the end of an infinite bar, to tell it from a large finite value. */
function drawBeyond(ctx: CanvasRenderingContext2D, bar: Rect, theme: Theme): void {
  const x = right(bar);
  ctx.save();
  ctx.fillStyle = theme.paper;
  ctx.fillRect(x - 14, bar.y - 1, 4, bar.height + 2);
  ctx.restore();
}

/** Draws hairlines at the limits between the states, with their values above. */
function drawThresholds(
  ctx: CanvasRenderingContext2D,
  limits: FlowLimits,
  { bars }: FlowLayout,
  scale: Scale,
  theme: Theme,
): void {
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  const marks = [limits.fadingFrom, limits.healthyFrom, limits.explodingFrom].map((limit) => {
    const x = crisp(ctx, scale(limit));
    ctx.setLineDash([1, 3]);
    ctx.beginPath();
    ctx.moveTo(x, bars.y);
    ctx.lineTo(x, bottom(bars));
    ctx.stroke();
    ctx.setLineDash([]);
    const text = formatPower(Math.round(Math.log10(limit)));
    return { x, text, half: textRoom(ctx, text) / 2 };
  });
  drawLimitLabels(ctx, marks as [LimitMark, LimitMark, LimitMark], bars.y - 10, theme);
}

/** Where a limit is, its label, and half the label's width. */
interface LimitMark {
  x: number;
  text: string;
  half: number;
}

/** Distance of labels from each other, CSS pixels. */
const LABEL_GAP = 4;

const areApart = (one: LimitMark, next: LimitMark): boolean =>
  one.x + one.half + LABEL_GAP <= next.x - next.half;

/** Draws the labels of both outer limits, beside their lines where these are close; the inner one if it has room. */
function drawLimitLabels(
  ctx: CanvasRenderingContext2D,
  [low, inner, high]: [LimitMark, LimitMark, LimitMark],
  y: number,
  theme: Theme,
): void {
  const areClose = !areApart(low, high);
  ctx.fillStyle = theme.muted;
  ctx.textAlign = areClose ? "right" : "center";
  ctx.fillText(low.text, low.x + (areClose ? LABEL_GAP : 0), y);
  ctx.textAlign = areClose ? "left" : "center";
  ctx.fillText(high.text, high.x - (areClose ? LABEL_GAP : 0), y);
  if (!areApart(low, inner) || !areApart(inner, high)) return; // it is in the legend
  ctx.textAlign = "center";
  ctx.fillText(inner.text, inner.x, y);
}

/** Draws the words at both ends of the network, and above the histograms. */
function drawEnds(
  ctx: CanvasRenderingContext2D,
  rect: Rect,
  { neurons, thumbs }: FlowLayout,
  theme: Theme,
  hasHistograms: boolean,
): void {
  const middle = neurons.x + neurons.width / 2;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "center";
  ctx.fillText("output ↓", middle, neurons.y - 10);
  ctx.fillText("input", middle, bottom(rect) - FOOT / 2);
  if (thumbs && hasHistograms) ctx.fillText("z on f′", thumbs.x + thumbs.width / 2, thumbs.y - 10);
}
