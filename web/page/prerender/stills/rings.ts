import { contour } from "../../../plot/decision-boundary/contour.js";
import type { Point } from "./path-text.js";

/** Width of the frame around a field: a repetition of its outermost values, and a rim below every level. */
const FRAME = 2;

/** A field in its frame, so that its contours close outside the picture. */
function framed(field: ArrayLike<number>, size: number): Float64Array {
  const wide = size + 2 * FRAME;
  const inside = (i: number): number => Math.min(size - 1, Math.max(0, i - FRAME));
  return Float64Array.from({ length: wide * wide }, (_, i) => {
    const [row, column] = [Math.floor(i / wide), i % wide];
    const isRim = Math.min(row, column) === 0 || Math.max(row, column) === wide - 1;
    return isRim ? -1 : field[inside(row) * size + inside(column)]!;
  });
}

/**
 * Closed lines around the places where a field, (size, size) row-major, is at least `level`, on a picture of which a
 * side is `side` units. Lines that leave the picture close outside it.
 */
export function rings(
  field: ArrayLike<number>,
  size: number,
  level: number,
  side: number,
): Point[][] {
  const wide = size + 2 * FRAME;
  const place = (share: number): number => ((share * wide - FRAME) / size) * side;
  return contour(framed(field, size), wide, level).map((line) =>
    // The last place is the first one.
    Array.from({ length: line.length / 2 - 1 }, (_, i): Point => [
      place(line[2 * i]!),
      place(line[2 * i + 1]!),
    ]),
  );
}
