import { contour } from "./contour.js";
import { paintField } from "./field.js";
import { bottom, clamp, right, type Rect } from "./geometry.js";
import { drawStamp } from "./stamp.js";
import type { Theme } from "./theme.js";

/** What a classifier says over the plane, and the points it learns from. */
export interface BoundaryData {
  /** (resolution, resolution) row-major, row 0 at y = +extent: probability of class 1; null: not known yet. */
  boundary: Float32Array | null;
  resolution: number;
  /** (n, 3) row-major: x, y, label. */
  points: ArrayLike<number> | null;
  /** The picture covers [-extent, extent]². */
  extent: number;
}

/** Soft fields, the line of doubt (0.5) over them, and the points on top: round class 0, square class 1. */
export function drawBoundary(
  ctx: CanvasRenderingContext2D,
  data: BoundaryData,
  rect: Rect,
  theme: Theme,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  ctx.fillStyle = theme.paper;
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  if (data.boundary) {
    drawField(ctx, data.boundary, data.resolution, rect, theme);
    drawContour(ctx, data.boundary, data.resolution, rect, theme);
  }
  if (data.points) stampPoints(ctx, data.points, data.extent, rect, theme);
  ctx.restore();
}

/** Hundreds of marks cost more than all else, and do not change while a network learns. */
function stampPoints(
  ctx: CanvasRenderingContext2D,
  points: ArrayLike<number>,
  extent: number,
  rect: Rect,
  theme: Theme,
): void {
  const look = `${extent} ${theme.paper} ${theme.blue} ${theme.orange}`;
  drawStamp(ctx, points, look, rect, (own, place) => {
    drawPoints(own, points, extent, place, theme);
  });
}

/** Scratch pictures of fields, one a size; a field is painted small and enlarged by the browser. */
const scratches = new Map<number, { canvas: OffscreenCanvas; image: ImageData }>();

function scratchOf(size: number): { canvas: OffscreenCanvas; image: ImageData } {
  let scratch = scratches.get(size);
  if (!scratch) {
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    scratch = { canvas, image: context.createImageData(size, size) };
    scratches.set(size, scratch);
  }
  return scratch;
}

function drawField(
  ctx: CanvasRenderingContext2D,
  field: Float32Array,
  size: number,
  rect: Rect,
  theme: Theme,
): void {
  const { canvas, image } = scratchOf(size);
  paintField(field, image.data, theme);
  canvas.getContext("2d")!.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "medium";
  ctx.drawImage(canvas, rect.x, rect.y, rect.width, rect.height);
}

/** The line where the classifier is undecided. */
function drawContour(
  ctx: CanvasRenderingContext2D,
  field: Float32Array,
  size: number,
  rect: Rect,
  theme: Theme,
): void {
  ctx.beginPath();
  for (const [x0, y0, x1, y1] of contour(field, size, 0.5)) {
    ctx.moveTo(rect.x + x0 * rect.width, rect.y + y0 * rect.height);
    ctx.lineTo(rect.x + x1 * rect.width, rect.y + y1 * rect.height);
  }
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = clamp(rect.width / 160, 1, 2);
  ctx.lineCap = "round";
  ctx.stroke();
}

/** Points of a data set, `points` being (n, 3): x, y, label; sized to the picture. */
export function drawPoints(
  ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  points: ArrayLike<number>,
  extent: number,
  rect: Rect,
  theme: Theme,
): void {
  const radius = clamp(rect.width / 105, 1.3, 3.6);
  for (const label of [0, 1]) {
    ctx.beginPath();
    for (let i = 0; i + 2 < points.length; i += 3) {
      if (points[i + 2] !== label) continue;
      const x = rect.x + ((points[i] / extent + 1) / 2) * rect.width;
      const y = rect.y + ((1 - points[i + 1] / extent) / 2) * rect.height;
      if (x < rect.x || x > right(rect) || y < rect.y || y > bottom(rect)) continue;
      addMark(ctx, label, x, y, radius);
    }
    ctx.fillStyle = label ? theme.orange : theme.blue;
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = radius * 0.7;
    ctx.stroke();
    ctx.fill();
  }
}

/** Square and disc of equal area. */
function addMark(
  ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  label: number,
  x: number,
  y: number,
  radius: number,
): void {
  if (label === 1) {
    const side = radius * Math.sqrt(Math.PI);
    ctx.rect(x - side / 2, y - side / 2, side, side);
  } else {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }
}
