/** Points, flat as the core takes them: x, y and label of each. */
export type Points = readonly number[];

/** Decimals of a placed point's coordinates. */
const DECIMALS = 3;

const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** The points and one more. */
export const placed = (points: Points, x: number, y: number, label: number): Points => [
  ...points,
  rounded(x),
  rounded(y),
  label,
];

/** Points ((n, 3), flat: x, y, label) with coordinates rounded like those of placed points. */
export const asPlaced = (points: ArrayLike<number>): Points =>
  Array.from(points, (value, i) => (i % 3 === 2 ? value : rounded(value)));

/** Index in the list at which the point nearest to (x, y) begins; -1 if none is within `reach`. */
export function nearest(points: Points, x: number, y: number, reach: number): number {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i + 2 < points.length; i += 3) {
    const distance = (points[i]! - x) ** 2 + (points[i + 1]! - y) ** 2;
    if (distance <= least) [best, least] = [i, distance];
  }
  return best;
}

/** The points without the one nearest to (x, y), if one is within `reach`. */
export function erased(points: Points, x: number, y: number, reach: number): Points {
  const index = nearest(points, x, y, reach);
  return index < 0 ? points : points.toSpliced(index, 3);
}

/** The number of points. */
export const countOf = (points: Points): number => Math.floor(points.length / 3);

/** The points as text, one line a point. */
export function pointsText(points: Points): string {
  const lines = Array.from({ length: countOf(points) }, (_, i) =>
    points.slice(3 * i, 3 * i + 3).join(", "),
  );
  return ["x, y, label", ...lines, ""].join("\n");
}
