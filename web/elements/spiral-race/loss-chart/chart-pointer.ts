import { clamp, indexAt, type Frame, type LossSeries } from "../../../plot/index.js";

/** The epoch at pixel `x` of the chart, before `furthest`, the number of epochs run; undefined if that is 0. */
export function epochAt(frame: Frame, x: number, furthest: number): number | undefined {
  if (furthest === 0) return undefined;
  return clamp(Math.round(frame.x.invert(x)), 0, furthest - 1);
}

/** Distance within which the pointer picks out a curve, CSS pixels. */
const REACH = 14;

/** Label of the curve that is nearest to a pointer at pixel (x, y); undefined if none is within {@link REACH}. */
export function nearestCurve(
  series: readonly LossSeries[],
  frame: Frame,
  x: number,
  y: number,
): string | undefined {
  const epoch = Math.max(0, Math.round(frame.x.invert(x)));
  let nearest: { label: string; distance: number } | undefined;
  for (const one of series) {
    const loss = one.losses[indexAt(one, epoch)];
    if (loss === undefined) continue;
    const distance = Math.abs(frame.y(loss) - y);
    if (distance <= (nearest?.distance ?? REACH)) nearest = { label: one.label, distance };
  }
  return nearest?.label;
}
