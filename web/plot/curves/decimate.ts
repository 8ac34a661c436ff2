/**
 * Which points of a polyline to keep when many fall into one pixel column: the first, the lowest,
 * the highest and the last of each column, so that no spike is lost and ends join as before.
 *
 * `column(i)` is the column of point i, not descending in i; points are those of [start, end).
 * Returns ascending indices, at most four a column.
 */
export function decimate(
  values: ArrayLike<number>,
  column: (index: number) => number,
  start: number,
  end: number,
): number[] {
  const kept: number[] = [];
  let first = start;
  while (first < end) {
    const place = column(first);
    let lowest = first;
    let highest = first;
    let next = first + 1;
    for (; next < end && column(next) === place; next++) {
      if (values[next]! < values[lowest]!) lowest = next;
      if (values[next]! > values[highest]!) highest = next;
    }
    keep(kept, first, lowest, highest, next - 1);
    first = next;
  }
  return kept;
}

function keep(kept: number[], first: number, a: number, b: number, last: number): void {
  for (const index of [first, Math.min(a, b), Math.max(a, b), last]) {
    if (kept.length === 0 || kept[kept.length - 1]! < index) kept.push(index);
  }
}
