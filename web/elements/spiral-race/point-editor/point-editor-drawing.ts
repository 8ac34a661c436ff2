import {
  crisp,
  drawPoints,
  drawValues,
  linearScale,
  type Rect,
  type Theme,
} from "../../../plot/index.js";
import type { Points } from "./edited-points.js";

/** Everything that the pad shows. */
export interface PointEditorPicture {
  points: Points;
  /** Whether labels are values from -1 to 1. */
  hasValues: boolean;
  /** The pad covers [-extent, extent]² of the plane. */
  extent: number;
  /** The keyboard's cursor; undefined unless the pad has the focus. */
  cursor: { x: number; y: number } | undefined;
}

/** Scales from the plane to the pad's pixels. */
export const pointEditorScales = (extent: number, rect: Rect) => ({
  x: linearScale([-extent, extent], [rect.x, rect.x + rect.width]),
  y: linearScale([-extent, extent], [rect.y + rect.height, rect.y]),
});

function cross(
  ctx: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  rect: Rect,
  color: string,
): void {
  ctx.beginPath();
  ctx.moveTo(crisp(ctx, x), rect.y);
  ctx.lineTo(crisp(ctx, x), rect.y + rect.height);
  ctx.moveTo(rect.x, crisp(ctx, y));
  ctx.lineTo(rect.x + rect.width, crisp(ctx, y));
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** Draws the axes, the points, and the cross hair of the keyboard's cursor. */
export function drawPointEditor(
  ctx: CanvasRenderingContext2D,
  { points, extent, cursor, hasValues }: PointEditorPicture,
  rect: Rect,
  theme: Theme,
): void {
  const { x, y } = pointEditorScales(extent, rect);
  cross(ctx, [x(0), y(0)], rect, theme.grid);
  (hasValues ? drawValues : drawPoints)(ctx, points, extent, rect, theme);
  if (cursor) cross(ctx, [x(cursor.x), y(cursor.y)], rect, theme.accent);
}
