/**
 * Decimates a polyline with many points per pixel column to the first, lowest, highest and last point of
 * each column, which keeps spikes and the joins between columns.
 *
 * `column(i)` is the column of point i, start <= i < end, and does not decrease with i. Returns ascending
 * indices, at most four per column.
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
