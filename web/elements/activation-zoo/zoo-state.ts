import type { StateValue } from "../shared/figure/figure-state.js";

/** State of `<activation-zoo>`. */
export interface ZooState {
  readonly [key: string]: StateValue;
  /** Text that shown functions have in their name, formula, family or facts; empty: all functions. */
  readonly search: string;
  /** Family of the shown functions; empty: all families. */
  readonly family: string;
  /** Id of the column that sets the order; empty: the catalogue's order. */
  readonly sort: string;
  /** Whether the order is descending. */
  readonly descending: boolean;
}

export const initialZoo: ZooState = { search: "", family: "", sort: "", descending: false };

/** The order after a click on a column's heading: ascending, then descending, then the catalogue's. */
export function sortBy(state: ZooState, column: string): Pick<ZooState, "sort" | "descending"> {
  if (state.sort !== column) return { sort: column, descending: false };
  return state.descending ? { sort: "", descending: false } : { sort: column, descending: true };
}

/** The value by which a column orders a row; all rows of a column have the same type. */
export type SortKey = number | string;

function compare(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}

/** Whether a row has no key (NaN), or none yet. Such rows come last in either order. */
const isMissing = (key: SortKey): boolean => typeof key === "number" && Number.isNaN(key);

/** The rows in the order of their keys; the sort is stable. */
export function sorted<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  descending: boolean,
): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const known = keyed.filter(({ key }) => !isMissing(key));
  known.sort((a, b) => (descending ? compare(b.key, a.key) : compare(a.key, b.key)));
  return [...known, ...keyed.filter(({ key }) => isMissing(key))].map(({ row }) => row);
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, "");

/** Whether each word of `search` occurs in the texts, regardless of case, spaces, hyphens and underscores. */
export function matches(search: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(" "));
  const words = search.split(/\s+/).filter((word) => word !== "");
  return words.every((word) => all.includes(plain(word)));
}
