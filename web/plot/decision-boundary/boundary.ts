import { addClassMark, classColor, leadOf, MOST_CLASSES, paintClasses } from "./classes.js";
import { contour, type ContourLine, strokeContour } from "./contour.js";
import { drawValues } from "./value-points.js";
import { paintField } from "./probability-field.js";
import { bottom, clamp, right, type Rect } from "../canvas/geometry.js";
import { type AnyContext, drawCached } from "../canvas/cached-drawing.js";
import { contextOf, inMemory } from "../canvas/canvas-error.js";
import { asVector } from "../export/vector-context.js";
import type { Theme } from "../color/theme.js";

/** Probabilities of a classifier over the plane, or outputs of a regression, and the data points. */
export interface BoundaryData {
  /**
   * Probabilities of class 1, (resolution, resolution) row-major, row 0 at y = +extent; or (classes, resolution,
   * resolution), of each class. In a regression 0 stands for the output -1, and 1 for 1. Null: not known yet.
   */
  boundary: Float32Array | null;
  resolution: number;
  /** (n, 3) row-major: x, y, label. */
  points: ArrayLike<number> | null;
  /** Whether labels are values from -1 to 1, and the boundary where the outputs are between these. */
  hasValues?: boolean;
  /** The picture covers [-extent, extent]². */
  extent: number;
}

/** Draws the field of probabilities, the decision boundaries, and the points, with a mark for each class. */
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
  if (data.points) stampPoints(ctx, data, data.points, rect, theme);
  ctx.restore();
}

/** Draws the points from a cache: they cost more than the rest, and do not change during training. */
function stampPoints(
  ctx: CanvasRenderingContext2D,
  { extent, hasValues = false }: BoundaryData,
  points: ArrayLike<number>,
  rect: Rect,
  theme: Theme,
): void {
  const look = `${extent} ${hasValues} ${theme.paper} ${theme.blue} ${theme.orange}`;
  const draw = hasValues ? drawValues : drawPoints;
  drawCached(ctx, points, look, rect, (own, place) => {
    draw(own, points, extent, place, theme);
  });
}

/** Scratch canvases by size: a field is painted with one pixel per value, and the browser enlarges it. */
const scratches = new Map<number, { canvas: OffscreenCanvas; image: ImageData }>();

function scratchOf(size: number): { canvas: OffscreenCanvas; image: ImageData } {
  let scratch = scratches.get(size);
  if (!scratch) {
    const canvas = new OffscreenCanvas(size, size);
    const context = contextOf(canvas, inMemory);
    scratch = { canvas, image: context.createImageData(size, size) };
    scratches.set(size, scratch);
  }
  return scratch;
}

/** Draws probabilities of class 1, (size, size), or of each class, as a smooth field. */
export function drawField(
  ctx: AnyContext,
  field: Float32Array,
  size: number,
  rect: Rect,
  theme: Theme,
): void {
  const classes = classesIn(field, size);
  const vector = asVector(ctx);
  if (vector) return vector.fillField(field, classes, size, rect, theme);
  const { canvas, image } = scratchOf(size);
  if (classes === 1) paintField(field, image.data, theme);
  else paintClasses(field, classes, image.data, theme);
  contextOf(canvas).putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "low"; // which is all that enlarging needs
  ctx.drawImage(canvas, rect.x, rect.y, rect.width, rect.height);
}

/** Number of probabilities per pixel: 1 (class 1 only), or one per class. */
const classesIn = (field: Float32Array, size: number): number => field.length / (size * size);

/** The decision boundaries of a field. */
function borders(field: Float32Array, size: number): ContourLine[] {
  const classes = classesIn(field, size);
  if (classes === 1) return contour(field, size, 0.5);
  // The last class borders only on classes before it.
  return Array.from({ length: classes - 1 }, (_, label) =>
    contour(leadOf(field, classes, label), size, 0),
  ).flat();
}

/** Draws the decision boundaries. */
function drawContour(
  ctx: CanvasRenderingContext2D,
  field: Float32Array,
  size: number,
  rect: Rect,
  theme: Theme,
): void {
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = clamp(rect.width / 160, 1, 2);
  strokeContour(ctx, borders(field, size), rect);
}

/** Draws data points, (n, 3) row-major: x, y, label; marks scale with the picture. */
export function drawPoints(
  ctx: AnyContext,
  points: ArrayLike<number>,
  extent: number,
  rect: Rect,
  theme: Theme,
): void {
  const radius = clamp(rect.width / 105, 1.3, 3.6);
  for (let label = 0; label < MOST_CLASSES; label++) {
    let isEmpty = true;
    ctx.beginPath();
    for (let i = 0; i + 2 < points.length; i += 3) {
      if (points[i + 2] !== label) continue;
      const x = rect.x + ((points[i]! / extent + 1) / 2) * rect.width;
      const y = rect.y + ((1 - points[i + 1]! / extent) / 2) * rect.height;
      if (x < rect.x || x > right(rect) || y < rect.y || y > bottom(rect)) continue;
      addClassMark(ctx, label, x, y, radius);
      isEmpty = false;
    }
    if (isEmpty) continue;
    ctx.fillStyle = classColor(label, theme);
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = radius * 0.7;
    ctx.stroke();
    ctx.fill();
  }
}
