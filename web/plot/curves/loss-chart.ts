import { LABEL_SIZE, crisp, drawAxisLabels, drawGrid, tickRoom } from "../axes/axes.js";
import { drawCurve, type Emphasis } from "./curve.js";
import { drawBand, type Band } from "./band.js";
import { drawCrosshair } from "../axes/crosshair.js";
import { formatExact } from "../axes/format.js";
import { chartArea, xRange, yRange, type Frame } from "../axes/frame.js";
import { bottom, clamp, right, type Rect } from "../canvas/geometry.js";
import { haloText } from "./interval-shade.js";
import { drawEndLabels, labelWidth, nameRoom, type EndLabel } from "../axes/end-labels.js";
import type { SeriesStyle } from "../color/palette.js";
import { linearScale, logScale } from "../axes/scale.js";
import { drawTag } from "../axes/provenance-tag.js";
import type { Theme } from "../color/theme.js";
import { linearTicks, logTicks } from "../axes/ticks.js";

/** The losses of one run so far, or a summary of several runs. */
export interface LossSeries {
  label: string;
  style: SeriesStyle;
  /** One loss per epoch from epoch 0, or one for each entry of `epochs`. */
  losses: ArrayLike<number>;
  /** Epochs of the losses, ascending; left out, 0, 1, 2, ... */
  epochs?: ArrayLike<number>;
  /** Ranges of other runs over the same epochs, drawn in this order. */
  bands?: readonly Band[];
  emphasis?: Emphasis;
}

export interface LossChart {
  series: readonly LossSeries[];
  /** Right end of the epoch axis. */
  epochs: number;
  /** Target loss, drawn as a horizontal line. */
  target?: number;
  /** Name of the loss; left out, "cross-entropy". */
  loss?: string;
  /** Whether the loss axis is logarithmic. */
  log: boolean;
  /** The epoch that is read out, drawn as a vertical line with a dot on each curve. */
  cursor?: number;
  /** Space for names at the right, CSS pixels; measured when left out. 0: no names. */
  labelWidth?: number;
}

/** Smallest positive and largest finite loss of all series; [1, 1] when there is none. */
function extremes(series: readonly LossSeries[]): [number, number] {
  let low = Infinity;
  let high = 0;
  const lists = series.flatMap(({ losses, bands = [] }) => [
    losses,
    ...bands.flatMap((band) => [band.low, band.high]),
  ]);
  for (const losses of lists) {
    for (let i = 0; i < losses.length; i++) {
      const loss = losses[i]!;
      if (loss > 0 && loss < low) low = loss;
      if (loss > high && loss < Infinity) high = loss;
    }
  }
  return high > 0 ? [low, high] : [1, 1];
}

/** Largest upper ends of the loss axis, so that one run that diverges does not flatten the others. */
const HIGHEST = { linear: 5, log: 1e6 } as const;

/**
 * The range of the loss axis. It grows in steps (whole decades if logarithmic) from a range that suits two
 * classes, so that it seldom changes during a race.
 */
export function lossDomain(series: readonly LossSeries[], log: boolean): [number, number] {
  const [low, high] = extremes(series);
  const top = Math.min(high, log ? HIGHEST.log : HIGHEST.linear);
  const up = 10 ** Math.ceil(Math.log10(top) - 1e-9);
  if (log) return [Math.min(0.01, 10 ** Math.floor(Math.log10(low))), Math.max(1, up)];
  const step = [0.2, 0.5, 1].find((share) => top <= share * up) ?? 1;
  return [0, Math.max(1, step * up)];
}

/** Places a loss chart in `outer`. */
export function layoutLosses(
  ctx: CanvasRenderingContext2D,
  chart: LossChart,
  outer: Rect,
  theme: Theme,
): Frame {
  const names = chart.series.map((series) => series.label);
  const yDomain = lossDomain(chart.series, chart.log);
  const xDomain: [number, number] = [0, Math.max(1, chart.epochs)];
  const yCount = Math.max(2, Math.round(chartArea(outer, 0).height / 44));
  const yAxis = chart.log ? { ticks: logTicks(yDomain, yCount), note: "" } : linearTicks(yDomain, yCount); // prettier-ignore
  const nameWidth = chart.labelWidth ?? labelWidth(ctx, names, nameRoom(outer.width), theme);
  const rect = chartArea(outer, nameWidth, tickRoom(ctx, yAxis.ticks, theme, 38));
  const xAxis = linearTicks(xDomain, Math.max(2, Math.round(rect.width / 70)));
  return {
    rect,
    nameRoom: nameRoom(outer.width),
    x: linearScale(xDomain, xRange(rect)),
    y: chart.log ? logScale(yDomain, yRange(rect)) : linearScale(yDomain, yRange(rect)),
    ...{ xTicks: xAxis.ticks, xNote: xAxis.note, xTitle: "epoch" },
    ...{
      yTicks: yAxis.ticks,
      yNote: yAxis.note,
      yTitle: `loss (${chart.loss ?? "cross-entropy"})`,
    },
  };
}

/** Draws the loss curves of a race with the target, names at their ends and the tag; returns the frame. */
export function drawLosses(
  ctx: CanvasRenderingContext2D,
  chart: LossChart,
  outer: Rect,
  theme: Theme,
): Frame {
  const frame = layoutLosses(ctx, chart, outer, theme);
  drawGrid(ctx, frame, theme);
  drawAxisLabels(ctx, frame, theme);
  drawTag(ctx, "measured", frame.rect, outer, theme);
  if (chart.target !== undefined) drawTarget(ctx, chart.target, frame, theme);
  for (const series of chart.series) drawBands(ctx, series, frame);
  const heads: EndLabel[] = [];
  for (const series of chart.series) {
    const x = epochsOf(series);
    drawCurve(ctx, { x, y: series.losses }, frame, series.style, series.emphasis);
    const head = lastFinite(series.losses);
    if (head < 0) continue;
    drawHead(
      ctx,
      frame.x(x[head]!),
      clamp(frame.y(series.losses[head]!), frame.rect.y, bottom(frame.rect)),
      series,
    );
    heads.push({ ...series, text: series.label, value: series.losses[head]! });
  }
  if (chart.labelWidth !== 0) drawEndLabels(ctx, heads, frame, theme);
  if (chart.cursor !== undefined) drawCursor(ctx, chart.series, chart.cursor, frame, theme);
  return frame;
}

/** Draws the line at the epoch that is read out, with its label at the top. */
function drawCursor(
  ctx: CanvasRenderingContext2D,
  series: readonly LossSeries[],
  epoch: number,
  frame: Frame,
  theme: Theme,
): void {
  const marks = series
    .map((one) => ({ value: one.losses[indexAt(one, epoch)] ?? NaN, style: one.style }))
    .filter(({ value }) => Number.isFinite(value));
  drawCrosshair(ctx, epoch, marks, frame, theme);
  const at = frame.x(epoch);
  const isLeft = at < frame.rect.x + frame.rect.width / 2;
  ctx.save();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.textBaseline = "top";
  ctx.textAlign = isLeft ? "left" : "right";
  haloText(ctx, `epoch ${epoch}`, at + (isLeft ? 6 : -6), frame.rect.y + 3, theme.accent, theme);
  ctx.restore();
}

/** Opacity of bands by their series' emphasis. */
const TINT = { normal: 0.12, strong: 0.2, faint: 0.03 } as const;

function drawBands(ctx: CanvasRenderingContext2D, series: LossSeries, frame: Frame): void {
  const { bands = [], style, emphasis = "normal" } = series;
  // Only an emphasized series shows all its bands: two bands of each of eight series hide each other.
  for (const band of emphasis === "strong" ? bands : bands.slice(-1)) {
    drawBand(ctx, epochsOf(series), band, style.color, TINT[emphasis], frame);
  }
}

const epochsOf = ({ epochs, losses }: LossSeries): ArrayLike<number> =>
  epochs ?? epochsUpTo(losses.length);

/** Index of a series' last loss at or before an epoch; -1 if there is none. */
export function indexAt({ epochs, losses }: LossSeries, epoch: number): number {
  if (!epochs) return epoch < losses.length ? epoch : -1;
  let index = epochs.length - 1;
  while (index >= 0 && epochs[index]! > epoch) index--;
  return index;
}

let epochNumbers = new Float64Array(0);

/** 0, 1, ..., count - 1: a view of one growing array that all curves share. */
function epochsUpTo(count: number): Float64Array {
  if (epochNumbers.length < count) {
    epochNumbers = Float64Array.from({ length: Math.max(1024, 2 * count) }, (_, i) => i);
  }
  return epochNumbers.subarray(0, count);
}

function lastFinite(values: ArrayLike<number>): number {
  let i = values.length - 1;
  while (i >= 0 && !Number.isFinite(values[i])) i--;
  return i;
}

/** Draws the dot at a run's last loss. */
function drawHead(ctx: CanvasRenderingContext2D, x: number, y: number, series: LossSeries): void {
  ctx.save();
  ctx.globalAlpha = series.emphasis === "faint" ? 0.35 : 1;
  ctx.fillStyle = series.style.color;
  ctx.beginPath();
  ctx.arc(x, y, 3.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
}

function drawTarget(
  ctx: CanvasRenderingContext2D,
  target: number,
  frame: Frame,
  theme: Theme,
): void {
  const { rect } = frame;
  const y = crisp(ctx, frame.y(target));
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = theme.muted;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(rect.x, y);
  ctx.lineTo(right(rect), y);
  ctx.stroke();
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  // Most curves cross the target early, so the label at the right end covers none of them.
  const roomAbove = y - rect.y > LABEL_SIZE + 6;
  ctx.textBaseline = roomAbove ? "bottom" : "top";
  ctx.textAlign = "end";
  ctx.fillText(`target ${formatExact(target)}`, right(rect) - 6, y + (roomAbove ? -3 : 5));
  ctx.restore();
}
