import { LABEL_SIZE, crisp } from "./axes.js";
import { legible } from "./color.js";
import { drawNeurons } from "./flow-neurons.js";
import type { FlowLimits } from "./flow-scale.js";
import { formatMeasure, formatPower } from "./format.js";
import { bottom, clamp, right, type Rect } from "./geometry.js";
import { fillHealth, type HealthName } from "./hatch.js";
import { logScale, type Scale } from "./scale.js";
import type { Theme } from "./theme.js";

/** The gradient that reaches each layer of one network; index 0 is the layer nearest the input. */
export interface FlowDiagram {
  measured: ArrayLike<number>;
  health: readonly HealthName[];
  limits: FlowLimits;
  /** Shared by diagrams that are to be compared. */
  domain: readonly [number, number];
  /** How far the gradient has come: 0 is the output, `measured.length` the input. */
  progress: number;
}

/** Where the parts of a diagram are. Rows run from the last layer (top) to the first. */
export interface FlowLayout {
  neurons: Rect;
  bars: Rect;
  /** Left end of the numbers, which are right-aligned to `numberEnd`; words start at `word`. */
  numberEnd: number;
  word: number;
  rowHeight: number;
}

const HEAD = 40;
const FOOT = 24;
const WORDS = 136;

/** Splits `rect` for so many layers; text is 12 px, so rows under 15 px label only some layers. */
export function layoutFlow(rect: Rect, layers: number): FlowLayout {
  const body = { ...rect, y: rect.y + HEAD, height: rect.height - HEAD - FOOT };
  const neuronWidth = clamp(rect.width * 0.2, 44, 96);
  const barLeft = rect.x + 24 + neuronWidth + 14;
  return {
    neurons: { ...body, x: rect.x + 24, width: neuronWidth },
    bars: { ...body, x: barLeft, width: Math.max(20, right(rect) - WORDS - barLeft) },
    numberEnd: right(rect) - WORDS + 66,
    word: right(rect) - WORDS + 74,
    rowHeight: body.height / layers,
  };
}

/** A network from output (top) to input, each layer with bar, number and word, as far as the gradient has come. */
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
  drawThresholds(ctx, flow.limits, layout, scale, theme);
  drawNeurons(ctx, flow, layout, theme);
  drawEnds(ctx, rect, layout, theme);
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
  const value = flow.measured[layer];
  const health = flow.health[layer];
  const height = clamp(layout.rowHeight * 0.56, 2, 22);
  const full = clamp(scale(value), layout.bars.x, right(layout.bars)) - layout.bars.x;
  const bar = { x: layout.bars.x, y: middle - height / 2, width: full * share, height };
  if (full > 0) fillHealth(ctx, health, { ...bar, width: Math.max(3, bar.width) }, theme);
  else drawNothing(ctx, bar, theme);
  if (share < 1 || !labelled) return;
  ctx.fillStyle = theme.ink;
  ctx.fillText(formatMeasure(value), layout.numberEnd, middle);
  ctx.fillStyle = legible(theme[health], theme);
  ctx.textAlign = "left";
  ctx.fillText(health, layout.word, middle);
}

/** An exact zero (or underflow): an open bar end, so that it is not taken for a missing one. */
function drawNothing(ctx: CanvasRenderingContext2D, bar: Rect, theme: Theme): void {
  ctx.save();
  ctx.strokeStyle = theme.vanishing;
  ctx.setLineDash([2, 2]);
  ctx.strokeRect(bar.x, bar.y, 6, bar.height);
  ctx.restore();
}

/** Hairlines at the limits between the states, with their values above. */
function drawThresholds(
  ctx: CanvasRenderingContext2D,
  limits: FlowLimits,
  { bars }: FlowLayout,
  scale: Scale,
  theme: Theme,
): void {
  ctx.textAlign = "center";
  ctx.strokeStyle = theme.line;
  ctx.fillStyle = theme.muted;
  ctx.lineWidth = 1;
  for (const limit of [limits.fadingFrom, limits.healthyFrom, limits.explodingFrom]) {
    const x = crisp(ctx, scale(limit));
    ctx.setLineDash([1, 3]);
    ctx.beginPath();
    ctx.moveTo(x, bars.y);
    ctx.lineTo(x, bottom(bars));
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.fillText(formatPower(Math.round(Math.log10(limit))), x, bars.y - 10);
  }
}

/** The words at both ends of the network. */
function drawEnds(
  ctx: CanvasRenderingContext2D,
  rect: Rect,
  { neurons }: FlowLayout,
  theme: Theme,
): void {
  const middle = neurons.x + neurons.width / 2;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "center";
  ctx.fillText("output ↓", middle, neurons.y - 10);
  ctx.fillText("input", middle, bottom(rect) - FOOT / 2);
}
