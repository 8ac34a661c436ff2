import type { NetworkState } from "../state/network-state.js";

/** How near, as a share of the picture's side, a data point is taken in place of the place itself. */
const NEAR = 0.015;

/** The data point nearest to a place, by index; -1 if none is near. */
export function pointNear(
  points: ArrayLike<number>,
  [x, y]: readonly [number, number],
  reach: number,
): number {
  let [best, least] = [-1, reach * reach];
  for (let i = 0; i + 2 < points.length; i += 3) {
    const distance = (points[i]! - x) ** 2 + (points[i + 1]! - y) ** 2;
    if (distance <= least) [best, least] = [i / 3, distance];
  }
  return best;
}

/** The patch that traces a data point, as of its class. */
export const atPoint = (points: ArrayLike<number>, index: number): Partial<NetworkState> => ({
  point: [points[3 * index]!, points[3 * index + 1]!],
  asClass: points[3 * index + 2]!,
});

/** Rounds a coordinate to what a pixel tells apart. */
const round = (value: number, extent: number): number => {
  const unit = 10 ** Math.floor(Math.log10(extent / 500));
  return Math.round(value / unit) * unit;
};

/** A coordinate in the picture, without digits that only the rounding left. */
const tidy = (value: number, extent: number): number =>
  Number(Math.min(extent, Math.max(-extent, round(value, extent))).toFixed(6));

/** The patch that traces the place under a pointer, or the data point that is near. */
export function underPointer(
  event: PointerEvent,
  points: ArrayLike<number> | null,
  extent: number,
): Partial<NetworkState> {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const x = (2 * (event.clientX - box.left)) / box.width - 1;
  const y = 1 - (2 * (event.clientY - box.top)) / box.height;
  const near = pointNear(points ?? [], [x * extent, y * extent], 2 * NEAR * extent);
  if (points && near >= 0) return atPoint(points, near);
  return { point: [tidy(x * extent, extent), tidy(y * extent, extent)] };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The place that a key moves to; undefined for other keys. */
export function placeAfterKey(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  point: readonly number[] | undefined,
  extent: number,
): readonly number[] | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const size = (shiftKey ? 0.1 : 0.02) * extent;
  const [x = 0, y = 0] = point ?? [];
  return [tidy(x + step[0] * size, extent), tidy(y + step[1] * size, extent)];
}

/** The index of the data point that follows the traced one, or comes before it. */
export function nextPoint(
  points: ArrayLike<number>,
  point: readonly number[] | undefined,
  by: 1 | -1,
): number {
  const count = Math.floor(points.length / 3);
  const present = point ? pointNear(points, [point[0]!, point[1]!], 1e-9) : -1;
  return (Math.max(present, by > 0 ? -1 : 0) + by + count) % count;
}
