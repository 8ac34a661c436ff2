import { crisp } from "../axes/axes.js";
import type { Frame } from "../axes/frame.js";
import { bottom, clamp } from "../canvas/geometry.js";
import type { SeriesStyle } from "../color/palette.js";
import type { Theme } from "../color/theme.js";

/** Pixel [x, y] of a layer's value: zeros are at the lower edge, infinities at the upper one; y is NaN for NaN. */
export function place(values: ArrayLike<number>, layer: number, frame: Frame): [number, number] {
  const x = frame.x(values.length - 1 - layer);
  return [x, clamp(frame.y(values[layer]!), frame.rect.y, bottom(frame.rect))];
}

/** Draws a line through the values of the layers, with gaps at NaN. */
export function drawPath(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  frame: Frame,
  style: SeriesStyle,
): void {
  ctx.save();
  ctx.beginPath();
  let isDown = false;
  for (let layer = values.length - 1; layer >= 0; layer--) {
    const [x, y] = place(values, layer, frame);
    if (Number.isNaN(y)) isDown = false;
    else if (isDown) ctx.lineTo(x, y);
    else {
      ctx.moveTo(x, y);
      isDown = true;
    }
  }
  ctx.strokeStyle = style.color;
  ctx.lineWidth = style.width;
  ctx.setLineDash([...style.dash]);
  ctx.stroke();
  ctx.restore();
}

/** Shape of a mark: circles for measurements, squares for bounds, diamonds for predictions. */
export type Mark = "circle" | "square" | "diamond";

type Shape = (ctx: CanvasRenderingContext2D, x: number, y: number, size: number) => void;

const shapes: Readonly<Record<Mark, Shape>> = {
  circle: (ctx, x, y, size) => ctx.arc(x, y, size, 0, 2 * Math.PI),
  square: (ctx, x, y, size) => ctx.rect(x - size, y - size, 2 * size, 2 * size),
  diamond: (ctx, x, y, size) => {
    ctx.moveTo(x, y - size * 1.3);
    ctx.lineTo(x + size * 1.3, y);
    ctx.lineTo(x, y + size * 1.3);
    ctx.lineTo(x - size * 1.3, y);
    ctx.closePath();
  },
};

/** Draws a mark at each value; zeros are crosses at the lower edge, infinities arrows at the upper one. */
export function drawMarks(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  frame: Frame,
  color: string,
  { mark, open, theme }: { mark: Mark; open: boolean; theme: Theme },
): void {
  const size = Math.min(3.5, (frame.rect.width / values.length) * 0.3);
  ctx.save();
  ctx.strokeStyle = color;
  ctx.fillStyle = open ? theme.paper : color;
  ctx.lineWidth = 1.5;
  for (let layer = 0; layer < values.length; layer++) {
    const [x, y] = place(values, layer, frame);
    if (Number.isNaN(y)) continue;
    ctx.beginPath();
    if (values[layer] === 0) addCross(ctx, x, y, size + 1);
    else if (values[layer] === Infinity) addArrow(ctx, x, y, size + 1);
    else shapes[mark](ctx, x, y, size);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function addCross(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  ctx.moveTo(x - size, y - size);
  ctx.lineTo(x + size, y + size);
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x + size, y - size);
}

function addArrow(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  ctx.moveTo(x - size, y + size);
  ctx.lineTo(x, y - size);
  ctx.lineTo(x + size, y + size);
}

/** Draws the range over the seeds as vertical lines. */
export function drawWhiskers(
  ctx: CanvasRenderingContext2D,
  { low, high }: { low: ArrayLike<number>; high: ArrayLike<number> },
  frame: Frame,
  color: string,
): void {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.globalAlpha = 0.6;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let layer = 0; layer < low.length; layer++) {
    const [x, from] = place(low, layer, frame);
    const [, to] = place(high, layer, frame);
    ctx.moveTo(crisp(ctx, x), from);
    ctx.lineTo(crisp(ctx, x), to);
  }
  ctx.stroke();
  ctx.restore();
}
