import type { Frame } from "../../../plot/index.js";
import { pairOf } from "../state/curve-data.js";
import { mainOf, type PlottedOutput, type ExplorerViewModel } from "./function-plots.js";

/** Distance within which the pointer picks out a curve, CSS pixels. */
const REACH = 14;
/** Distance within which the cursor snaps to a landmark, CSS pixels. */
const MAGNET = 4;

/**
 * Landmarks: x of the minima, maxima and corners of the main function, ascending; for a difference, of the largest
 * gap.
 */
function placesOf(model: ExplorerViewModel): number[] {
  const { curveData } = model;
  if (curveData.difference) return [curveData.difference.gapAt];
  const text = mainOf(model);
  const landmarks = text === undefined ? undefined : curveData.curves.get(text)?.landmarks;
  if (!landmarks) return [];
  const { turns, slopeTurns, corners } = landmarks;
  return [...turns, ...slopeTurns, ...corners].map(({ x }) => x).sort((a, b) => a - b);
}

/** x of the next landmark to the right (1) or to the left (-1) of `x`; undefined if there is none. */
export function nextPlace(
  model: ExplorerViewModel,
  x: number,
  direction: 1 | -1,
): number | undefined {
  const places = placesOf(model);
  return direction > 0 ? places.find((place) => place > x) : places.findLast((place) => place < x);
}

/** `x`, or the nearest landmark within {@link MAGNET} pixels of it. */
export function settle(model: ExplorerViewModel, x: number, frame: Frame): number {
  const at = frame.x(x);
  const near = placesOf(model).filter((place) => Math.abs(frame.x(place) - at) <= MAGNET);
  if (near.length === 0) return x;
  return near.reduce((a, b) => (Math.abs(frame.x(b) - at) < Math.abs(frame.x(a) - at) ? b : a));
}

/** The function whose curve is nearest to a pointer at pixel (x, y), if one is within {@link REACH}. */
export function nearestOf(
  { curveData, state }: ExplorerViewModel,
  output: PlottedOutput,
  frame: Frame,
  { x, y }: { x: number; y: number },
): string | undefined {
  if (pairOf(state)) return undefined;
  let best: string | undefined;
  let reach = REACH;
  for (const [text, { samples }] of curveData.curves) {
    const value = samples[output][indexAt(samples.x, frame.x.invert(x))]!;
    const distance = Math.abs(frame.y(value) - y);
    if (distance < reach) [best, reach] = [text, distance];
  }
  return best;
}

/** Index of the entry of `xs` (ascending) that is nearest to x. */
function indexAt(xs: Float64Array, x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  return x - xs[low]! <= xs[high]! - x ? low : high;
}
