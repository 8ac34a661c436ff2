import { LABEL_SIZE } from "../axes/axes.js";
import { css, mix, parseColor, withAlpha } from "../color/color.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** A function of two numbers with values from 0 to 1, and its targets. */
export interface SurfaceData {
  /** (resolution, resolution) row-major, row 0 at y = `to`, values at the centres of pixels; null: not known yet. */
  surface: ArrayLike<number> | null;
  resolution: number;
  /** The surface covers [from, to]². */
  from: number;
  to: number;
  /** Points with their target, 0 or 1, and the surface's value there. */
  targets: readonly (readonly [x: number, y: number, target: number, value: number])[];
  /** a, b, c of a plane a + b x + c y, drawn as an outline; null: none. */
  plane: ArrayLike<number> | null;
}

type Point = readonly [x: number, y: number];
type Projection = (x: number, y: number, z: number) => Point;

const COS = Math.cos(Math.PI / 6);
const SIN = 0.5;
/** Height of z = 1, in sides of the base. */
const RISE = 0.62;

/** Isometric projection: x runs to the lower right, y to the upper right, z upward. */
function projection({ from, to }: SurfaceData, rect: Rect): Projection {
  const room = 26; // for words under the base and marks above
  const side = Math.min(rect.width / (2 * COS), (rect.height - room) / (2 * SIN + RISE));
  const centre = rect.x + rect.width / 2;
  const top = rect.y + (rect.height - room - side * (2 * SIN + RISE)) / 2 + 8 + side * RISE;
  return (x, y, z) => {
    const u = (x - from) / (to - from);
    const v = (to - y) / (to - from);
    return [centre + (u - v) * COS * side, top + (u + v) * SIN * side - z * RISE * side];
  };
}

function trace(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.closePath();
}

/** The four corners of the base, at the height of a plane. */
const outline = ({ from, to }: SurfaceData, place: Projection, plane: ArrayLike<number>): Point[] =>
  (
    [
      [from, to],
      [to, to],
      [to, from],
      [from, from],
    ] as const
  ).map(([x, y]) => place(x, y, plane[0]! + plane[1]! * x + plane[2]! * y));

/** Draws the patches between pixel centres, from back to front, in the colours of the classes. */
function drawPatches(
  ctx: CanvasRenderingContext2D,
  data: SurfaceData,
  place: Projection,
  theme: Theme,
): void {
  const { surface, resolution, from, to } = data;
  if (!surface) return;
  const paper = parseColor(theme.paper);
  const line = parseColor(theme.line);
  const blue = parseColor(theme.blue);
  const orange = parseColor(theme.orange);
  const step = (to - from) / resolution;
  const at = (row: number, column: number): Point =>
    place(
      from + (column + 0.5) * step,
      to - (row + 0.5) * step,
      surface[row * resolution + column]!,
    );
  ctx.lineWidth = 0.75;
  ctx.lineJoin = "round";
  for (let row = 0; row + 1 < resolution; row++) {
    for (let column = 0; column + 1 < resolution; column++) {
      const first = row * resolution + column;
      const mean = (surface[first]! + surface[first + 1]! + surface[first + resolution]! + surface[first + resolution + 1]!) / 4; // prettier-ignore
      if (!Number.isFinite(mean)) continue;
      const signed = 2 * mean - 1;
      const hue = signed < 0 ? blue : orange;
      trace(ctx, [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)]); // prettier-ignore
      ctx.fillStyle = css(mix(paper, hue, 0.7 * Math.abs(signed)));
      ctx.strokeStyle = css(mix(line, hue, Math.sqrt(Math.abs(signed))));
      ctx.fill();
      ctx.stroke();
    }
  }
}

/** Draws the targets, round for 0 and square for 1, with stems to the surface. */
function drawTargets(
  ctx: CanvasRenderingContext2D,
  { targets }: SurfaceData,
  place: Projection,
  theme: Theme,
): void {
  for (const [x, y, target, value] of targets) {
    const [px, py] = place(x, y, target);
    const [, foot] = place(x, y, Number.isFinite(value) ? value : target);
    ctx.beginPath();
    ctx.moveTo(px, foot);
    ctx.lineTo(px, py);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.beginPath();
    if (target === 1) ctx.rect(px - 5, py - 5, 10, 10);
    else ctx.arc(px, py, 5.5, 0, 2 * Math.PI);
    ctx.fillStyle = target === 1 ? theme.orange : theme.blue;
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.fill();
  }
}

/** Draws the base with its axes, the surface, the plane as a dashed outline, and the targets. */
export function drawSurface(
  ctx: CanvasRenderingContext2D,
  data: SurfaceData,
  rect: Rect,
  theme: Theme,
): void {
  const place = projection(data, rect);
  ctx.save();
  trace(ctx, outline(data, place, [0, 0, 0]));
  ctx.fillStyle = withAlpha(theme.grid, 0.5);
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.fill();
  ctx.stroke();
  drawPatches(ctx, data, place, theme);
  if (data.plane) {
    trace(ctx, outline(data, place, Array.from(data.plane)));
    ctx.setLineDash([5, 4]);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.25;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  drawTargets(ctx, data, place, theme);
  drawAxisNames(ctx, data, place, theme);
  ctx.restore();
}

/** Draws the names x and y beside the two front edges. */
function drawAxisNames(
  ctx: CanvasRenderingContext2D,
  { from, to }: SurfaceData,
  place: Projection,
  theme: Theme,
): void {
  const middle = (from + to) / 2;
  ctx.font = `${LABEL_SIZE}px ${theme.fontUi}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = "top";
  const [xx, xy] = place(middle, from, 0);
  ctx.textAlign = "right";
  ctx.fillText("x ↘", xx - 6, xy + 6);
  const [yx, yy] = place(to, middle, 0);
  ctx.textAlign = "left";
  ctx.fillText("y ↗", yx + 8, yy + 6);
}
