/** One piece of a contour, in units of the grid's side: x0, y0, x1, y1 in 0..1, y downward. */
export type Segment = readonly [number, number, number, number];

/** Position of the level between two values, 0..1. Precondition: they are on different sides of it. */
const crossing = (from: number, to: number, level: number): number => (level - from) / (to - from);

/**
 * Sides that a contour joins for each of the 16 cases of marching squares; corners are bits
 * 1 = top left, 2 = top right, 4 = bottom right, 8 = bottom left; sides 0 top, 1 right, 2 bottom, 3 left.
 */
const joins: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[0, 2]],
  [
    [0, 1],
    [2, 3],
  ],
  [[1, 2]],
  [[1, 3]],
  [[0, 1]],
  [[0, 3]],
  [],
];

/**
 * The line where a square field crosses `level` (marching squares with linear interpolation).
 *
 * `field` is (size, size) row-major with values at cell centres. The outermost values are repeated
 * outward, so that the line reaches the edge of the picture.
 */
export function contour(field: ArrayLike<number>, size: number, level: number): Segment[] {
  const segments: Segment[] = [];
  const index = (i: number): number => (i < 0 ? 0 : i >= size ? size - 1 : i);
  const place = (i: number): number => Math.min(1, Math.max(0, (i + 0.5) / size));
  for (let row = -1; row < size; row++) {
    const upper = index(row) * size;
    const lower = index(row + 1) * size;
    for (let column = -1; column < size; column++) {
      const left = index(column);
      const right = index(column + 1);
      const topLeft = field[upper + left]!;
      const topRight = field[upper + right]!;
      const bottomRight = field[lower + right]!;
      const bottomLeft = field[lower + left]!;
      const kind =
        (topLeft >= level ? 1 : 0) |
        (topRight >= level ? 2 : 0) |
        (bottomRight >= level ? 4 : 0) |
        (bottomLeft >= level ? 8 : 0);
      if (kind === 0 || kind === 15) continue;
      const corners = [topLeft, topRight, bottomRight, bottomLeft] as const;
      const box = [place(column), place(row), place(column + 1), place(row + 1)] as const;
      for (const [a, b] of joins[kind]!) {
        segments.push([...sidePoint(a, corners, box, level), ...sidePoint(b, corners, box, level)]);
      }
    }
  }
  return segments;
}

type Four = readonly [number, number, number, number];

function sidePoint(
  side: number,
  [topLeft, topRight, bottomRight, bottomLeft]: Four,
  [x0, y0, x1, y1]: Four,
  level: number,
): [number, number] {
  switch (side) {
    case 0:
      return [x0 + (x1 - x0) * crossing(topLeft, topRight, level), y0];
    case 1:
      return [x1, y0 + (y1 - y0) * crossing(topRight, bottomRight, level)];
    case 2:
      return [x0 + (x1 - x0) * crossing(bottomLeft, bottomRight, level), y1];
    default:
      return [x0, y0 + (y1 - y0) * crossing(topLeft, bottomLeft, level)];
  }
}
