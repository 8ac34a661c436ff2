/** Points being placed: x, y and label of each, one after the other, as the core takes them. */
export type Points = readonly number[];

/** Digits that a place on the pad is worth. */
const DECIMALS = 3;

const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** One point more. */
export const placed = (points: Points, x: number, y: number, label: number): Points => [
  ...points,
  rounded(x),
  rounded(y),
  label,
];

/** Points (x, y, label of each) as they would be if they had been placed here. */
export const asPlaced = (points: ArrayLike<number>): Points =>
  Array.from(points, (value, i) => (i % 3 === 2 ? value : rounded(value)));

/** Where in the list the point nearest to a place begins, if it is within `reach`; -1 if none is. */
export function nearest(points: Points, x: number, y: number, reach: number): number {
  let best = -1;
  let least = reach * reach;
  for (let i = 0; i + 2 < points.length; i += 3) {
    const distance = (points[i]! - x) ** 2 + (points[i + 1]! - y) ** 2;
    if (distance <= least) [best, least] = [i, distance];
  }
  return best;
}

/** Without the point nearest to a place, if one is within `reach`. */
export function erased(points: Points, x: number, y: number, reach: number): Points {
  const index = nearest(points, x, y, reach);
  return index < 0 ? points : points.toSpliced(index, 3);
}

/** How many points there are. */
export const countOf = (points: Points): number => Math.floor(points.length / 3);

/** The points as lines of text to copy or to change. */
export function pointsText(points: Points): string {
  const lines = Array.from({ length: countOf(points) }, (_, i) =>
    points.slice(3 * i, 3 * i + 3).join(", "),
  );
  return ["x, y, label", ...lines, ""].join("\n");
}
