import { withAlpha } from "../color/color.js";
import type { AnyContext } from "../canvas/cached-drawing.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";

/** The four states of a layer's gradient; each has a colour, a pattern and a word. */
export type HealthName = "healthy" | "fading" | "vanishing" | "exploding";

/** Distance between hatch lines in CSS pixels (0: filled), and whether they cross. */
const patterns: Readonly<Record<HealthName, { spacing: number; crossed: boolean }>> = {
  healthy: { spacing: 0, crossed: false },
  fading: { spacing: 9, crossed: false },
  vanishing: { spacing: 4.5, crossed: false },
  exploding: { spacing: 6, crossed: true },
};

/** Fills `rect` in the colour and pattern of a state, with an outline. */
export function fillHealth(
  ctx: CanvasRenderingContext2D,
  health: HealthName,
  rect: Rect,
  theme: Theme,
): void {
  const { spacing, crossed } = patterns[health];
  const color = theme[health];
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  ctx.fillStyle = spacing === 0 ? color : withAlpha(color, 0.16);
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  ctx.strokeStyle = color;
  if (spacing > 0) {
    ctx.beginPath();
    addHatch(ctx, rect, spacing, 1);
    if (crossed) addHatch(ctx, rect, spacing, -1);
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
  ctx.lineWidth = 2;
  ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
  ctx.restore();
}

/** Adds diagonals, rising (1) or falling (-1), to the path; their origin is the canvas, so that neighbours align. */
export function addHatch(
  ctx: AnyContext,
  { x, y, width, height }: Rect,
  spacing: number,
  direction: 1 | -1,
): void {
  const step = spacing * Math.SQRT2;
  const offset = direction === 1 ? (x + y + height) % step : (((x - y) % step) + step) % step;
  for (let start = x - height - offset; start < x + width + step; start += step) {
    const [from, to] = direction === 1 ? [y + height, y] : [y, y + height];
    ctx.moveTo(start, from);
    ctx.lineTo(start + height, to);
  }
}
