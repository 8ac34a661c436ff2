import type { StateValue } from "../shared/figure/figure-state.js";

/** What a person can set on the zoo. */
export interface ZooState {
  readonly [key: string]: StateValue;
  /** Only functions that have this text in their name, formula, family or facts; empty: all. */
  readonly search: string;
  /** Only functions of this family; empty: all. */
  readonly family: string;
  /** The column that sets the order; empty: the catalogue's order. */
  readonly sort: string;
  readonly descending: boolean;
}

export const initialZoo: ZooState = { search: "", family: "", sort: "", descending: false };

/** What a click on a column's heading does: upwards, then downwards, then as the catalogue has it. */
export function sortBy(state: ZooState, column: string): Pick<ZooState, "sort" | "descending"> {
  if (state.sort !== column) return { sort: column, descending: false };
  return state.descending ? { sort: "", descending: false } : { sort: column, descending: true };
}

/** What a row is ordered by in a column: numbers among themselves, words among themselves. */
export type SortKey = number | string;

function compare(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en");
}

/** NaN: there is none, or it is not known yet. Those rows come last whichever way the order runs. */
const isMissing = (key: SortKey): boolean => typeof key === "number" && Number.isNaN(key);

/** The rows in order; equal ones stay as they were. */
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

/** Whether each word that was typed occurs somewhere; spaces, hyphens and capitals count for nothing. */
export function matches(search: string, texts: readonly string[]): boolean {
  const all = plain(texts.join(" "));
  const words = search.split(/\s+/).filter((word) => word !== "");
  return words.every((word) => all.includes(plain(word)));
}
