import { LABEL_SIZE, crisp } from "../axes/axes.js";
import { withAlpha } from "../color/color.js";
import { bottom, inset, right, type Rect } from "../canvas/geometry.js";
import { fillHealth, type HealthName } from "../gradient-flow/health-hatch.js";
import { linearScale, type Scale } from "../axes/scale.js";
import type { Theme } from "../color/theme.js";

/** Records of a network's layers over the epochs: one row per layer, the one nearest the input at the bottom. */
export interface LayerStrip {
  /** Number of rows. */
  layers: number;
  /** The epoch of each record, ascending. */
  epochs: ArrayLike<number>;
  /** Right end of the epoch axis. */
  until: number;
  /** Content of a row: the health of each record's gradient, or a share 0..1, drawn as a filled height. */
  content:
    | { kind: "states"; at: (record: number, layer: number) => HealthName }
    | { kind: "shares"; at: (record: number, layer: number) => number };
  /** The epoch that is read out. */
  cursor?: number;
}

/** Room for the layers' numbers at the left and for epochs below, CSS pixels. */
const MARGIN = { top: 1, right: 1, bottom: 18, left: 18 };

/** Priority of the states: where several fall on one pixel, the highest is drawn. */
const urgency: Readonly<Record<HealthName, number>> = {
  healthy: 0,
  fading: 1,
  vanishing: 2,
  exploding: 3,
};

/** Records [first, end), which share the pixel column `x`. */
interface Column {
  x: number;
  first: number;
  end: number;
}

/** The pixel columns with records; each extends to the next. */
export function columnsOf(epochs: ArrayLike<number>, x: Scale): Column[] {
  const columns: Column[] = [];
  for (let record = 0; record < epochs.length; record++) {
    const place = Math.floor(x(epochs[record]!));
    const last = columns.at(-1);
    if (last?.x === place) last.end = record + 1;
    else columns.push({ x: place, first: record, end: record + 1 });
  }
  return columns;
}

function worst(column: Column, at: (record: number) => HealthName): HealthName {
  let found = at(column.first);
  for (let record = column.first + 1; record < column.end; record++) {
    if (urgency[at(record)] > urgency[found]) found = at(record);
  }
  return found;
}

/** Draws runs of one state, each in one piece so that its pattern is continuous. */
function drawStates(
  ctx: CanvasRenderingContext2D,
  columns: readonly Column[],
  end: number,
  at: (record: number) => HealthName,
  row: Rect,
  theme: Theme,
): void {
  let from = 0;
  let state: HealthName | undefined;
  for (let i = 0; i <= columns.length; i++) {
    const next = i < columns.length ? worst(columns[i]!, at) : undefined;
    if (next === state) continue;
    if (state) {
      const x = columns[from]!.x;
      const to = i < columns.length ? columns[i]!.x : end;
      fillHealth(ctx, state, { ...row, x, width: Math.max(1, to - x) }, theme);
    }
    [from, state] = [i, next];
  }
}

/** Draws shares as filled heights; of records on one pixel, the largest. */
function drawShares(
  ctx: CanvasRenderingContext2D,
  columns: readonly Column[],
  end: number,
  at: (record: number) => number,
  row: Rect,
  theme: Theme,
): void {
  ctx.fillStyle = withAlpha(theme.ink, 0.08);
  ctx.fillRect(row.x, row.y, end - row.x, row.height);
  ctx.fillStyle = theme.vanishing;
  columns.forEach(({ x, first, end: last }, i) => {
    let share = 0;
    for (let record = first; record < last; record++) share = Math.max(share, at(record) || 0);
    const to = columns[i + 1]?.x ?? end;
    const height = Math.min(1, share) * row.height;
    ctx.fillRect(x, bottom(row) - height, Math.max(1, to - x), height);
  });
}

/** The plotting area of the strip and its scale, which also converts pointer positions. */
export function layoutStrip(until: number, outer: Rect): { rect: Rect; x: Scale } {
  const rect = inset(outer, MARGIN);
  return { rect, x: linearScale([0, Math.max(1, until)], [rect.x, right(rect)]) };
}

/** Draws rows from the last layer (top) to the first, their numbers, and the epochs at both ends. */
export function drawLayerStrip(
  ctx: CanvasRenderingContext2D,
  strip: LayerStrip,
  outer: Rect,
  theme: Theme,
): void {
  const { layers, epochs, until, content, cursor } = strip;
  const { rect, x } = layoutStrip(until, outer);
  const columns = columnsOf(epochs, x);
  const last = epochs.length > 0 ? epochs[epochs.length - 1]! : 0;
  const end = Math.min(right(rect), Math.max(x(last), rect.x + 1));
  const height = rect.height / Math.max(1, layers);
  ctx.save();
  for (let layer = 0; layer < layers; layer++) {
    const row = { ...rect, y: bottom(rect) - (layer + 1) * height, height: height * 0.86 };
    if (columns.length === 0) continue;
    if (content.kind === "states")
      drawStates(ctx, columns, end, (record) => content.at(record, layer), row, theme);
    else drawShares(ctx, columns, end, (record) => content.at(record, layer), row, theme);
  }
  drawNumbers(ctx, strip, rect, height, theme);
  if (cursor !== undefined) drawMarker(ctx, x(cursor), rect, theme);
  ctx.restore();
}

/** Draws as many of the layers' numbers as there is room for, and the ends of the axis. */
function drawNumbers(
  ctx: CanvasRenderingContext2D,
  { layers, until }: LayerStrip,
  rect: Rect,
  height: number,
  theme: Theme,
): void {
  ctx.font = `${LABEL_SIZE - 1}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  const every = Math.max(1, Math.ceil(LABEL_SIZE / height));
  for (let layer = 0; layer < layers; layer += every) {
    ctx.fillText(String(layer + 1), rect.x - 4, bottom(rect) - (layer + 0.57) * height);
  }
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(rect.x, crisp(ctx, bottom(rect)));
  ctx.lineTo(right(rect), crisp(ctx, bottom(rect)));
  ctx.stroke();
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.fillText("0", rect.x, bottom(rect) + 4);
  ctx.textAlign = "right";
  ctx.fillText(String(until), right(rect), bottom(rect) + 4);
}

function drawMarker(ctx: CanvasRenderingContext2D, x: number, rect: Rect, theme: Theme): void {
  const at = crisp(ctx, x);
  ctx.beginPath();
  ctx.moveTo(at, rect.y);
  ctx.lineTo(at, bottom(rect));
  ctx.strokeStyle = theme.paper;
  ctx.lineWidth = 3;
  ctx.stroke();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.stroke();
}
