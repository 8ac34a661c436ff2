import type { AnyContext } from "../canvas/cached-drawing.js";
import { bottom, right, type Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { drawPoints } from "../decision-boundary/boundary.js";
import { contour, strokeContour } from "../decision-boundary/contour.js";
import { drawValues } from "../decision-boundary/value-points.js";
import { drawFolds, drawRegions, type FoldPicture } from "./fold-picture.js";
import { drawLargest, drawSignedField, type SignedField } from "./signed-field.js";

/** One unit, or the outputs, over [-extent, extent]². */
export interface UnitView {
  /** One unit's numbers, or each output's: then the largest is shown. */
  fields: readonly SignedField[];
  /** What goes into the unit: the line where it is 0 is drawn. */
  zero?: SignedField | undefined;
  /** Folds and regions, which are drawn in place of `fields`. */
  folds?: FoldPicture | undefined;
  points?: ArrayLike<number> | undefined;
  /** Whether their labels are values from -1 to 1. */
  hasValues?: boolean;
  /** Indices of the points that are held out from training, and whether these are drawn, too: with a rim. */
  heldOut?: ArrayLike<number> | undefined;
  showsHeldOut?: boolean;
  /** Whether a place has the full colour of its side, however surely it is there. */
  isDiscrete?: boolean;
  extent: number;
}

/** Where a place of the plane is in a picture. */
export const placeIn = (rect: Rect, extent: number, x: number, y: number): [number, number] => [
  rect.x + ((x / extent + 1) / 2) * rect.width,
  rect.y + ((1 - y / extent) / 2) * rect.height,
];

/** Draws a cross of hairlines and a ring at the place that is looked at, over a unit's picture. */
export function drawPlace(
  ctx: AnyContext,
  { place, extent }: { place: readonly number[]; extent: number },
  rect: Rect,
  theme: Theme,
): void {
  const [x, y] = placeIn(rect, extent, place[0]!, place[1]!);
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, rect.y);
  ctx.lineTo(x, bottom(rect));
  ctx.moveTo(rect.x, y);
  ctx.lineTo(right(rect), y);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, 6, 0, 2 * Math.PI);
  ctx.lineWidth = 5;
  ctx.strokeStyle = theme.paper;
  ctx.stroke();
  ctx.lineWidth = 2;
  ctx.strokeStyle = theme.ink;
  ctx.stroke();
  ctx.restore();
}

/** Draws the points to train on and, with a rim, those that are held out. */
function drawAllPoints(
  ctx: AnyContext,
  { points = [], heldOut = [], showsHeldOut = true, extent, hasValues = false }: UnitView,
  rect: Rect,
  theme: Theme,
): void {
  const held = new Set(Array.from(heldOut));
  const part = (isHeld: boolean): number[] =>
    Array.from(points).filter((_, i) => held.has(Math.floor(i / 3)) === isHeld);
  const draw = hasValues ? drawValues : drawPoints;
  const rim = hasValues ? { ...theme, muted: theme.ink } : { ...theme, paper: theme.ink };
  draw(ctx, held.size > 0 ? part(false) : points, extent, rect, theme);
  if (showsHeldOut && held.size > 0) draw(ctx, part(true), extent, rect, rim);
}

/** Draws the large picture: numbers or folds, the line of zeros, and data points. */
export function drawUnitView(ctx: AnyContext, view: UnitView, rect: Rect, theme: Theme): void {
  const { fields, zero, folds, isDiscrete = false } = view;
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  ctx.fillStyle = theme.paper;
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  if (folds) drawRegions(ctx, folds, rect, theme);
  else if (fields.length > 1) drawLargest(ctx, fields, rect, theme, isDiscrete);
  else if (fields[0]) drawSignedField(ctx, fields[0], rect, theme, isDiscrete);
  drawAllPoints(ctx, view, rect, theme);
  if (folds) drawFolds(ctx, folds, rect, theme);
  if (zero) {
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    strokeContour(ctx, contour(zero.values, zero.resolution, 0), rect);
  }
  ctx.restore();
}
