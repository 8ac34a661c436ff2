import { LABEL_SIZE, crisp } from "../axes/axes.js";
import { withAlpha } from "../color/color.js";
import { bottom, inset, right, type Rect } from "../canvas/geometry.js";
import { formatExact } from "../axes/format.js";
import { linearScale } from "../axes/scale.js";
import type { Theme } from "../color/theme.js";

/** Histograms of a network's layers, one row each, the one nearest the input at the bottom. */
export interface HistogramRows {
  layers: number;
  bins: number;
  /** The bins divide [from, to] equally. */
  from: number;
  to: number;
  /** (layers, bins) row-major: shares. */
  histogram: ArrayLike<number>;
  /** Share below `from`, one per layer; `above` has the shares above `to`. */
  below: ArrayLike<number>;
  above: ArrayLike<number>;
}

const MARGIN = { top: 1, right: 8, bottom: 18, left: 24 };

/** Smallest share beyond an end that is marked by an arrow. */
const WORTH_AN_ARROW = 0.005;

/** Draws a row's bars, the fullest bin as high as the row. */
function drawBars(
  ctx: CanvasRenderingContext2D,
  rows: HistogramRows,
  layer: number,
  row: Rect,
): void {
  const { bins, histogram } = rows;
  let most = 0;
  for (let bin = 0; bin < bins; bin++) most = Math.max(most, histogram[layer * bins + bin]!);
  if (!(most > 0)) return;
  const width = row.width / bins;
  for (let bin = 0; bin < bins; bin++) {
    const share = histogram[layer * bins + bin]!;
    if (!(share > 0)) continue;
    const height = Math.max(1, (share / most) * row.height);
    ctx.fillRect(row.x + bin * width, bottom(row) - height, width * 0.9, height);
  }
}

/** Draws an arrow at an end with values beyond it; a negative size points left. */
function drawArrow(ctx: CanvasRenderingContext2D, tip: number, middle: number, size: number): void {
  ctx.beginPath();
  ctx.moveTo(tip, middle);
  ctx.lineTo(tip - size, middle - Math.abs(size) * 0.7);
  ctx.lineTo(tip - size, middle + Math.abs(size) * 0.7);
  ctx.fill();
}

/** Draws rows from the last layer (top) to the first, their numbers, and the axis with its ends and zero. */
export function drawHistogramRows(
  ctx: CanvasRenderingContext2D,
  rows: HistogramRows,
  outer: Rect,
  theme: Theme,
): void {
  const { layers, from, to, below, above } = rows;
  const rect = inset(outer, MARGIN);
  const x = linearScale([from, to], [rect.x, right(rect)]);
  const height = rect.height / Math.max(1, layers);
  const every = Math.max(1, Math.ceil(LABEL_SIZE / height));
  ctx.save();
  ctx.font = `${LABEL_SIZE - 1}px ${theme.fontUi}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "right";
  for (let layer = 0; layer < layers; layer++) {
    const row = { ...rect, y: bottom(rect) - (layer + 0.9) * height, height: height * 0.9 };
    ctx.fillStyle = withAlpha(theme.ink, 0.06);
    ctx.fillRect(row.x, row.y, row.width, row.height);
    ctx.fillStyle = withAlpha(theme.ink, 0.55);
    drawBars(ctx, rows, layer, row);
    ctx.fillStyle = theme.muted;
    const middle = row.y + row.height / 2;
    if (layer % every === 0) ctx.fillText(String(layer + 1), rect.x - 10, middle);
    ctx.fillStyle = theme.vanishing;
    const size = Math.min(7, height / 2);
    if (below[layer]! > WORTH_AN_ARROW) drawArrow(ctx, rect.x - 8, middle, -size);
    if (above[layer]! > WORTH_AN_ARROW) drawArrow(ctx, right(rect) + 8, middle, size);
  }
  drawAxis(ctx, [from, 0, to], x, rect, theme);
  ctx.restore();
}

function drawAxis(
  ctx: CanvasRenderingContext2D,
  places: readonly number[],
  x: (value: number) => number,
  rect: Rect,
  theme: Theme,
): void {
  ctx.strokeStyle = theme.line;
  ctx.fillStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.textBaseline = "top";
  ctx.textAlign = "center";
  ctx.beginPath();
  ctx.moveTo(crisp(ctx, x(0)), rect.y);
  ctx.lineTo(crisp(ctx, x(0)), bottom(rect));
  ctx.stroke();
  for (const place of places) {
    ctx.fillText(formatExact(place), x(place), bottom(rect) + 4);
  }
}
