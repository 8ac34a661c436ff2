import type { AnyContext } from "../canvas/cached-drawing.js";
import { addClassMark } from "./classes.js";
import { bottom, clamp, right, type Rect } from "../canvas/geometry.js";
import { css, mix, parseColor } from "../color/color.js";
import type { Theme } from "../color/theme.js";

/** Steps of the colours from 0 to 1, and of as many from 0 to -1. */
const STEPS = 4;

/** The colour of a value from -1 to 1: blue below 0, orange above, stronger the further it is from 0. */
export function valueColor(value: number, theme: Theme): string {
  const hue = value < 0 ? theme.blue : theme.orange;
  return css(mix(parseColor(theme.paper), parseColor(hue), Math.min(1, Math.abs(value))));
}

/**
 * Draws data points, (n, 3) row-major: x, y and a value from -1 to 1, which colours them in steps of a quarter. Values
 * below 0 are round, others square; marks scale with the picture.
 */
export function drawValues(
  ctx: AnyContext,
  points: ArrayLike<number>,
  extent: number,
  rect: Rect,
  theme: Theme,
): void {
  const radius = clamp(rect.width / 105, 1.3, 3.6);
  const rim = radius < 2 ? 0.2 : 0.5; // in small pictures rims would hide the colours
  const steps = new Map<number, number[]>();
  for (let i = 0; i + 2 < points.length; i += 3) {
    // 0 is a square, and -0 is no step of its own; small negative values stay round.
    const value = points[i + 2]!;
    const step = value < 0 ? Math.min(-1, Math.round(value * STEPS)) : Math.round(value * STEPS);
    const places = steps.get(step);
    if (places) places.push(i);
    else steps.set(step, [i]);
  }
  for (const [step, places] of [...steps].sort(([a], [b]) => Math.abs(a) - Math.abs(b))) {
    ctx.beginPath();
    for (const i of places) {
      const x = rect.x + ((points[i]! / extent + 1) / 2) * rect.width;
      const y = rect.y + ((1 - points[i + 1]! / extent) / 2) * rect.height;
      if (x < rect.x || x > right(rect) || y < rect.y || y > bottom(rect)) continue;
      addClassMark(ctx, step < 0 ? 0 : 1, x, y, radius);
    }
    ctx.fillStyle = valueColor(step / STEPS, theme);
    ctx.strokeStyle = theme.muted;
    ctx.lineWidth = radius * rim;
    ctx.stroke();
    ctx.fill();
  }
}
