import type { AnyContext } from "../canvas/cached-drawing.js";
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { drawField } from "../decision-boundary/boundary.js";

/** Numbers over the plane, (resolution, resolution) row-major, row 0 at the top. */
export interface SignedField {
  values: Float32Array;
  resolution: number;
  /** The size that has the full colour. */
  scale: number;
}

/**
 * Draws numbers in diverging colours: blue at -scale, pale at 0, orange at scale. `isDiscrete`: only which side of 0
 * they are on.
 */
export function drawSignedField(
  ctx: AnyContext,
  { values, resolution, scale }: SignedField,
  rect: Rect,
  theme: Theme,
  isDiscrete = false,
): void {
  const factor = isDiscrete ? Number.MAX_VALUE : scale > 0 ? 0.5 / scale : 0;
  const shares = values.map((value) => Math.min(1, Math.max(0, 0.5 + value * factor)));
  drawField(ctx, shares, resolution, rect, theme);
}

/** Draws which of several numbers is the largest at each pixel, in the colours of the classes, by its lead. `isDiscrete`: however small that is. */
export function drawLargest(
  ctx: AnyContext,
  fields: readonly SignedField[],
  rect: Rect,
  theme: Theme,
  isDiscrete = false,
): void {
  const { resolution, scale } = fields[0]!;
  const [pixels, classes] = [resolution * resolution, fields.length];
  const shares = new Float32Array(pixels * classes).fill(1 / classes);
  for (let i = 0; i < pixels; i++) {
    let [best, second] = [0, -Infinity];
    for (let k = 1; k < classes; k++) {
      const [value, lead] = [fields[k]!.values[i]!, fields[best]!.values[i]!];
      if (value > lead) [best, second] = [k, lead];
      else second = Math.max(second, value);
    }
    const lead = isDiscrete ? 1 : Math.min(1, (fields[best]!.values[i]! - second) / scale);
    shares[best * pixels + i]! += (1 - 1 / classes) * lead;
  }
  drawField(ctx, shares, resolution, rect, theme);
}
