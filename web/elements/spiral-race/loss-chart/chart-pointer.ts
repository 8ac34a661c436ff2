import { clamp, indexAt, type Frame, type LossSeries } from "../../../plot/index.js";

/** The epoch under a pixel of the chart, as far as anybody has come; undefined before the first. */
export function epochAt(frame: Frame, x: number, furthest: number): number | undefined {
  if (furthest === 0) return undefined;
  return clamp(Math.round(frame.x.invert(x)), 0, furthest - 1);
}

/** A curve farther away than this is not meant; CSS pixels. */
const REACH = 14;

/** The label of the curve that a pointer is on, if it is on one. */
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
