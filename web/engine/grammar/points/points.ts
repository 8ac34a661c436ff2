import { ConfigError } from "../../errors.js";
import { isDecimal } from "../number-signs.js";
import { numberIn, refuseNumber } from "../numbers.js";
import { quoted, refuse } from "../reader.js";
import { cellsOf, declaredSeparator, separatorOf, withPoint } from "./cells.js";
import { isKnownName, placesIn, roles, type Places } from "./header.js";

/** A line that is neither empty nor a comment. */
interface Line {
  number: number;
  text: string;
}

/** How the lines of a table are read. */
interface Layout {
  separator: string;
  places: Places;
  /** Number of columns. */
  width: number;
}

/** What labels may be: classes from 0 to 7, values from -1 to 1, or either of them. */
export type PointLabels = "classes" | "values" | "any";

/** Largest label of a class; the core has as many classes at most. */
const LAST_LABEL = 7;

/** Most points that the core takes, `mostGiven` there: a longer table is refused before it is read. */
const MOST_POINTS = 20_000;

const isClass = (label: number): boolean =>
  Number.isInteger(label) && label >= 0 && label <= LAST_LABEL;
const isValue = (label: number): boolean => label >= -1 && label <= 1;

/** Which labels are allowed, and how that is said. */
const labelRules: Readonly<
  Record<PointLabels, { words: string; allows: (label: number) => boolean }>
> = {
  classes: { words: `a whole number 0 to ${LAST_LABEL}`, allows: isClass },
  values: { words: "a number -1 to 1", allows: isValue },
  any: {
    words: `a whole number 0 to ${LAST_LABEL}, or a value -1 to 1`,
    allows: (label) => isClass(label) || isValue(label),
  },
};

/** JSON is no table; its first line would be taken for a header. */
function refuseJson(text: string): void {
  if (/^\s*[[{]\s*["[{\d-]/.test(text)) {
    throw new ConfigError(`points must be a table, one point a line, got JSON ${quoted(text)}`);
  }
}

const linesOf = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter(({ text }) => !/^\s*(#|$)/.test(text));

/** A first line is a header if no cell is a number, or if one is a name such as `x` or `target`. */
const isHeader = (cells: readonly string[]): boolean =>
  !cells.some((cell) => isDecimal(withPoint(cell))) || cells.some(isKnownName);

/** Cells without the empty ones at the end, which a separator at the end of a line leaves. */
function trimmed(cells: string[], width: number): string[] {
  while (cells.length > width && cells.at(-1) === "") cells.pop();
  return cells;
}

/** Reads the numbers of a table's lines; all of them have the same decimal mark. */
class RowReader {
  /** The first number with a decimal mark, and its line. */
  #first: { mark: string; number: number } | undefined;
  readonly #layout: Layout;
  readonly #labels: PointLabels;

  constructor(layout: Layout, labels: PointLabels) {
    this.#layout = layout;
    this.#labels = labels;
  }

  /** Appends x, y and label of a line to `points`. */
  read({ number, text }: Line, points: number[]): void {
    const { separator, places, width } = this.#layout;
    const cells = trimmed(cellsOf(text, separator, number), width);
    if (cells.length > width) {
      const advice = separator === "," ? "; numbers with decimal commas need semicolons between them, or quotation marks" : ""; // prettier-ignore
      throw new ConfigError(`line ${number}, column ${width + 1}: a line must have ${width} values, got one more, ${quoted(cells[width]!)}${advice}`); // prettier-ignore
    }
    for (const i of roles.keys()) points.push(this.#value(cells[places[i]!] ?? "", i, number));
    const label = points.at(-1)!;
    const { words, allows } = labelRules[this.#labels];
    if (!allows(label)) refuse(this.#nameOf(2, number), words, cells[places[2]]!);
  }

  #value(cell: string, role: number, number: number): number {
    const plain = withPoint(cell);
    if (!isDecimal(plain)) refuse(this.#nameOf(role, number), "a number", cell);
    const mark = cell.includes(".") ? "point" : cell.includes(",") ? "comma" : undefined;
    if (mark) {
      const first = (this.#first ??= { mark, number });
      if (first.mark !== mark) refuse(this.#nameOf(role, number), `a number with a decimal ${first.mark}, as in line ${first.number}`, cell); // prettier-ignore
    }
    return numberIn(plain) ?? refuseNumber(this.#nameOf(role, number), plain);
  }

  /** The name of a value in errors: "line 7, column 2: y". */
  #nameOf(role: number, number: number): string {
    return `line ${number}, column ${this.#layout.places[role]! + 1}: ${roles[role]}`;
  }
}

/** The layout of a table, and its lines without those that say it. */
function layoutOf(lines: readonly Line[]): { layout: Layout; rows: readonly Line[] } | undefined {
  const declared = lines[0] && declaredSeparator(lines[0].text);
  const [first, second] = declared === undefined ? lines : lines.slice(1);
  if (!first) return undefined;
  const start = declared === undefined ? 0 : 1;
  const cells = cellsOf(first.text, declared ?? separatorOf(first.text), first.number);
  if (!isHeader(cells)) {
    const separator = declared ?? separatorOf(first.text);
    return { layout: { separator, places: [0, 1, 2], width: roles.length }, rows: lines.slice(start) }; // prettier-ignore
  }
  const names = trimmed(cells, roles.length);
  const separator = declared ?? separatorOf((second ?? first).text);
  const layout = { separator, places: placesIn(names, first.number), width: names.length };
  return { layout, rows: lines.slice(start + 1) };
}

/**
 * Reads a table of points, one a line: x, y and label, separated by semicolons, tabs, bars, commas or spaces, or by what
 * a first line `sep=;` says. Cells may be between quotation marks. Empty lines, and what follows a #, are ignored.
 *
 * A header names the columns, in any order: x and y, or x1 and x2, feature_0 and feature_1, ...; label, target, class,
 * ...; beside numbered coordinates, y is the label. Unknown names keep their order; in a table of more than three
 * columns, all three are named, and the others are left out. Without a header, they are x, y and label.
 *
 * A comma inside a cell is a decimal comma; all numbers of a table have the same decimal mark.
 *
 * A label is a class, a whole number 0 to 7; with `labels` "values" a value from -1 to 1, with "any" either.
 *
 * Returns (points, 3) row-major, as the setting `custom` takes it, at most 20000 points; the core checks their
 * size. Throws ConfigError about the first invalid cell, with its line and the column of the table:
 * "line 7, column 2: y must be a number, got 'abc'".
 */
export function parsePoints(text: string, labels: PointLabels = "classes"): number[] {
  refuseJson(text.slice(0, 1000));
  const found = layoutOf(linesOf(text));
  if (!found) return [];
  const { length } = found.rows;
  if (length > MOST_POINTS) {
    throw new ConfigError(`a table must have at most ${MOST_POINTS} points, got ${length}`);
  }
  const reader = new RowReader(found.layout, labels);
  const points: number[] = [];
  for (const row of found.rows) reader.read(row, points);
  return points;
}
