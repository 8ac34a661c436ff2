/** A point of a picture. */
export type Point = readonly [x: number, y: number];

/** Numbers as path data: a minus sign separates as well as a space does. */
export const numbers = (values: readonly number[]): string =>
  values.map((value, i) => (i === 0 || value < 0 ? `${value}` : ` ${value}`)).join("");

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Path data of a line through points in whole units, as steps from each point to the next; repeated points are left out. */
export function lineText(points: readonly Point[], close = ""): string {
  const [first, ...rest] = points.map(rounded);
  if (!first) return "";
  let [x, y] = first;
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step[0] === 0 && step[1] === 0 ? [] : step;
  });
  return `M${numbers(first)}${steps.length > 0 ? "l" : ""}${numbers(steps)}${close}`;
}

/** Distance of a point from the line through two others, or from the first if these are the same. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return Math.hypot(x - x0, y - y0);
  return Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length;
}

/** Those points of a line from which no point is further away than `tolerance` (Ramer, Douglas and Peucker). */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [furthest, most] = [0, tolerance];
  for (let i = 1; i < points.length - 1; i++) {
    const away = distance(points[i]!, first, last);
    if (away > most) [furthest, most] = [i, away];
  }
  if (furthest === 0) return [first, last];
  const before = simplify(points.slice(0, furthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(points.slice(furthest), tolerance)];
}
