import { rankingOrder } from "./generated/constants.js";
import type { RankKey } from "./types/index.js";

/** A field of a key as a number to compare; NaN becomes Infinity. */
const comparable = (value: number | boolean): number =>
  Number.isNaN(value) ? Infinity : Number(value);

function compare(a: RankKey, b: RankKey): number {
  for (const field of rankingOrder) {
    const [left, right] = [comparable(a[field]), comparable(b[field])];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Rows from best to worst by the core's order of fields; rows with equal keys keep their order. */
export const rankBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => RankKey): Row[] =>
  rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
