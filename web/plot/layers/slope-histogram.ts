import { LABEL_SIZE, crisp, drawAxisLabels, drawGrid, tickRoom } from "../axes/axes.js";
import { withAlpha } from "../color/color.js";
import { drawCurve, type Curve } from "../curves/curve.js";
import { formatShare } from "../axes/format.js";
import { chartArea, xRange, yRange, type Frame } from "../axes/frame.js";
import { bottom, right, type Rect } from "../canvas/geometry.js";
import type { SeriesStyle } from "../color/palette.js";
import { linearScale } from "../axes/scale.js";
import type { Theme } from "../color/theme.js";
import { linearTicks } from "../axes/ticks.js";

/** Distribution of pre-activations z, and the curve of f′, or of another function of z. */
export interface SlopeHistogram {
  /** f′ over [from, to], or what `name` says. */
  curve: Curve;
  /** f′, where `curve` is another function. */
  slope?: Curve;
  /** Name of the curve; left out, f′. */
  name?: string;
  style: SeriesStyle;
  /** Shares of the pre-activations in equally wide bins over [from, to]. */
  shares: ArrayLike<number>;
  from: number;
  to: number;
  /** Share of z < from; `above` is that of z >= to. */
  below: number;
  above: number;
  /** A slope is flat where |f′| is below this. */
  flatBelow: number;
}

/** Distance of hatch lines on bars where the slope is flat, CSS pixels. */
const HATCH = 5;

/** Largest |f′| that the axis shows. */
const STEEPEST = 8;

/** Range of the f′ axis: the curve, 0 and 1. */
export function slopeDomain({ y }: Curve): [number, number] {
  let low = 0;
  let high = 1;
  for (let i = 0; i < y.length; i++) {
    if (!Number.isFinite(y[i])) continue;
    low = Math.max(-STEEPEST, Math.min(low, y[i]!));
    high = Math.min(STEEPEST, Math.max(high, y[i]!));
  }
  const room = (high - low) * 0.06;
  return [low < 0 ? low - room : 0, high + room];
}

/** Whether the slope is flat in the middle of each bin. */
export function flatBins(histogram: SlopeHistogram): boolean[] {
  const { shares, from, to, flatBelow, slope: curve = histogram.curve } = histogram;
  const width = (to - from) / shares.length;
  let index = 0;
  return Array.from({ length: shares.length }, (_, bin) => {
    const middle = from + (bin + 0.5) * width;
    while (index + 1 < curve.x.length && curve.x[index + 1]! <= middle) index++;
    return Math.abs(curve.y[index]!) < flatBelow;
  });
}

/**
 * Draws bars from `foot` upward, the fullest bin `height` high. Where the slope is flat they have another colour, and
 * hatch lines if `hatched`.
 */
function drawBars(
  ctx: CanvasRenderingContext2D,
  histogram: SlopeHistogram,
  rect: Rect,
  { foot, height, hatched }: { foot: number; height: number; hatched: boolean },
  theme: Theme,
): void {
  const { shares } = histogram;
  let most = 0;
  for (let bin = 0; bin < shares.length; bin++) most = Math.max(most, shares[bin]!);
  if (most === 0) return;
  const width = rect.width / shares.length;
  const [steep, saturated] = [withAlpha(theme.ink, 0.28), withAlpha(theme.vanishing, 0.7)];
  for (const [bin, flat] of flatBins(histogram).entries()) {
    if (!(shares[bin]! > 0)) continue;
    const tall = Math.max(1, (shares[bin]! / most) * height);
    const bar = { x: rect.x + bin * width, y: foot - tall, width: width * 0.9, height: tall };
    ctx.fillStyle = flat ? saturated : steep;
    ctx.fillRect(bar.x, bar.y, bar.width, bar.height);
    if (flat && hatched) drawHatch(ctx, bar, foot, theme.paper);
  }
}

/** Draws hatch lines across a bar, at equal heights above `foot` so that neighbours align. */
function drawHatch(ctx: CanvasRenderingContext2D, bar: Rect, foot: number, color: string): void {
  ctx.save();
  ctx.strokeStyle = withAlpha(color, 0.75);
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let up = HATCH; up + bar.width / 2 < bar.height; up += HATCH) {
    ctx.moveTo(bar.x, foot - up - bar.width / 2);
    ctx.lineTo(right(bar), foot - up);
  }
  ctx.stroke();
  ctx.restore();
}

/** Smallest share beyond an end that is marked by an arrow. */
const WORTH_AN_ARROW = 0.005;

/** Draws an arrow at an end with pre-activations beyond it; a negative size points left. */
function drawArrow(
  ctx: CanvasRenderingContext2D,
  tip: number,
  middle: number,
  size: number,
  color: string,
): void {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(tip, middle);
  ctx.lineTo(tip - size, middle - Math.abs(size) * 0.7);
  ctx.lineTo(tip - size, middle + Math.abs(size) * 0.7);
  ctx.fill();
}

/** Smallest height, in CSS pixels, of a thumbnail with the curve of f′. */
const ROOM_FOR_CURVE = 16;

/** Draws the thumbnail beside a layer: bars, f′, a base line and a mark at z = 0. */
export function drawSlopeThumb(
  ctx: CanvasRenderingContext2D,
  histogram: SlopeHistogram,
  rect: Rect,
  theme: Theme,
): void {
  const { curve, style, from, to, below, above } = histogram;
  const x = linearScale([from, to], xRange(rect));
  const y = linearScale(slopeDomain(curve), yRange(rect));
  ctx.save();
  const foot = y(0);
  drawBars(ctx, histogram, rect, { foot, height: foot - rect.y, hatched: false }, theme);
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(rect.x, crisp(ctx, foot));
  ctx.lineTo(right(rect), crisp(ctx, foot));
  ctx.moveTo(crisp(ctx, x(0)), foot);
  ctx.lineTo(crisp(ctx, x(0)), foot + 3);
  ctx.stroke();
  const size = Math.min(6, rect.height / 2);
  const middle = bottom(rect) - rect.height / 3;
  if (below > WORTH_AN_ARROW) drawArrow(ctx, rect.x - 1, middle, -size, theme.vanishing);
  if (above > WORTH_AN_ARROW) drawArrow(ctx, right(rect) + 1, middle, size, theme.vanishing);
  ctx.restore();
  if (rect.height < ROOM_FOR_CURVE) return;
  const frame = { rect, x, y, xTicks: [], yTicks: [], xTitle: "", yTitle: "" };
  drawCurve(ctx, curve, frame, { ...style, dash: [], width: 1.5 });
}

function layout(
  ctx: CanvasRenderingContext2D,
  { curve, from, to, name = "f′" }: SlopeHistogram,
  outer: Rect,
  theme: Theme,
): Frame {
  const domain = slopeDomain(curve);
  const xAxis = linearTicks([from, to], 7);
  const yAxis = linearTicks(domain, Math.max(2, Math.round(chartArea(outer, 12).height / 36)));
  const rect = chartArea(outer, 12, tickRoom(ctx, yAxis.ticks, theme, 30));
  return {
    rect,
    x: linearScale([from, to], xRange(rect)),
    y: linearScale(domain, yRange(rect)),
    ...{ xTicks: xAxis.ticks, xNote: xAxis.note, xTitle: "z, what goes into f" },
    ...{ yTicks: yAxis.ticks, yNote: yAxis.note, yTitle: `${name}(z), and how many z lie there` },
  };
}

/** Draws the large histogram: bars, f′ with axes, and the shares beyond the ends as text. */
export function drawSlopeHistogram(
  ctx: CanvasRenderingContext2D,
  histogram: SlopeHistogram,
  outer: Rect,
  theme: Theme,
): void {
  const frame = layout(ctx, histogram, outer, theme);
  const { rect } = frame;
  drawGrid(ctx, frame, theme);
  const foot = frame.y(0);
  drawBars(ctx, histogram, rect, { foot, height: (foot - rect.y) * 0.92, hatched: true }, theme);
  drawAxisLabels(ctx, frame, theme);
  drawCurve(ctx, histogram.curve, frame, histogram.style);
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  const middle = rect.y + rect.height / 2;
  const ends = [
    { share: histogram.below, tip: rect.x + 2, size: -8, align: "left" as const },
    { share: histogram.above, tip: right(rect) - 2, size: 8, align: "right" as const },
  ];
  for (const { share, tip, size, align } of ends) {
    if (!(share > WORTH_AN_ARROW)) continue;
    drawArrow(ctx, tip, middle, size, theme.vanishing);
    ctx.textAlign = align;
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 3;
    ctx.fillStyle = theme.ink;
    ctx.strokeText(formatShare(share), tip - size * 1.6, middle);
    ctx.fillText(formatShare(share), tip - size * 1.6, middle);
  }
  ctx.restore();
}
