/** Which columns of a table are x, y and label, from the names in its first line. */
import { ConfigError } from "../../errors.js";
import { quoted } from "../reader.js";

/** What a point consists of, in the order in which a table without a header has it. */
export const roles = ["x", "y", "label"] as const;

/** Columns of x, y and label, from 0. */
export type Places = readonly [x: number, y: number, label: number];

const labels = new Set(
  "label labels target targets class classes category group cluster species color colour".split(" "), // prettier-ignore
);

/** Words for the two coordinates. Numbered ones are pairs, too: `x1` and `x2`, `feature_0` and `feature_1`. */
const pairs: readonly (readonly [x: string, y: string])[] = [
  ["x", "y"],
  ["first", "second"],
  ["horizontal", "vertical"],
  ...["lon", "lng", "long", "longitude"].flatMap((x) =>
    ["lat", "latitude"].map((y) => [x, y] as const),
  ),
];

/** The words of a name in lower case, digits apart, without a unit in brackets: `posX_1 (cm)` is pos, x, 1. */
const wordsOf = (name: string): string[] =>
  name
    .slice(0, 200) // the next line takes cubic time
    .replace(/[([][^)\]]*[^\d)\]][^)\]]*[)\]]/g, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

/** The number at a name's end; undefined if it has none. */
const numberOf = (words: readonly string[]): number | undefined => {
  const last = words.at(-1) ?? "";
  return /^\d+$/.test(last) ? Number(last) : undefined;
};

type Role = (typeof roles)[number] | undefined;
type Words = readonly string[];

const isLabel = (words: Words): boolean => words.some((word) => labels.has(word));

/** The columns of two coordinates that are numbered one after the other from 0 or 1, behind the same words. */
function numberedPair(columns: readonly Words[]): [x: number, y: number] | undefined {
  const at = (stem: string, number: number): number =>
    columns.findIndex((words) => numberOf(words) === number && words.slice(0, -1).join() === stem);
  for (const words of columns) {
    const stem = words.slice(0, -1).join();
    if (isLabel(words) || numberOf(words) === undefined) continue;
    for (const first of [0, 1]) {
      const both: [number, number] = [at(stem, first), at(stem, first + 1)];
      if (both.every((column) => column >= 0)) return both;
    }
  }
  return undefined;
}

/** What each column is, as far as its name says it. A `y` beside numbered coordinates is the label. */
function knownRoles(columns: readonly Words[]): Role[] {
  const numbered = numberedPair(columns);
  const hasLabel = columns.some(isLabel);
  return columns.map((words, column) => {
    if (isLabel(words)) return "label";
    if (numbered) {
      if (numbered.includes(column)) return numbered[0] === column ? "x" : "y";
      return !hasLabel && words.includes("y") ? "label" : undefined;
    }
    const index = [0, 1].find((end) => pairs.some((pair) => words.includes(pair[end]!)));
    return index === undefined ? undefined : roles[index];
  });
}

/** Whether a cell is a name that says what a column is. */
export const isKnownName = (cell: string): boolean => {
  const words = wordsOf(cell);
  return isLabel(words) || words.some((word) => pairs.flat().includes(word));
};

/**
 * The columns of x, y and label. Names that are not known take, in their order, the parts that no known name has, in a
 * table of three columns; in a wider one all three are named, and its other columns are left out.
 */
export function placesIn(cells: readonly string[], number: number): Places {
  const known = knownRoles(cells.map(wordsOf));
  const twice = known.findIndex((role, i) => role !== undefined && known.indexOf(role) < i);
  if (twice >= 0) {
    const first = quoted(cells[known.indexOf(known[twice])]!);
    throw new ConfigError(`line ${number}, column ${twice + 1}: ${known[twice]} is named by ${first} and by ${quoted(cells[twice]!)}`); // prettier-ignore
  }
  const missing = roles.filter((role) => !known.includes(role));
  const nameless = [...known.keys()].filter((column) => known[column] === undefined);
  if (missing.length > 0 && cells.length !== roles.length) {
    throw new ConfigError(`line ${number}, column 1: x, y and label must be named, got ${quoted(cells.join(", "))}`); // prettier-ignore
  }
  const places = roles.map((role) => {
    const place = known.indexOf(role);
    return place >= 0 ? place : nameless[missing.indexOf(role)]!;
  });
  return places as unknown as Places;
}
