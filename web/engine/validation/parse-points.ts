import { ConfigError } from "../errors.js";

const columns = ["x", "y", "label"];

interface Line {
  number: number;
  cells: string[];
}

/** Semicolons, tabs, commas or spaces part the cells: the first of these that the line has. */
function cellsOf(line: string): string[] {
  const separator = [";", "\t", ","].find((each) => line.includes(each));
  const cells = separator ? line.split(separator) : line.trim().split(/\s+/);
  const plain = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
  // Where the comma parts no cells it may be a decimal one.
  return separator === "," ? plain : plain.map((cell) => cell.replace(/^([^,]*),(\d+)$/, "$1.$2"));
}

const isNumber = (cell: string) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);

/** The lines that say something: not empty, no comment. */
function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"))
    .map(({ number, line }) => ({ number, cells: cellsOf(line) }));
}

/** Where a header puts x, y and label; in this order unless it says so by these names. */
function placesIn(header: string[] | undefined): number[] {
  const names = header?.map((cell) => cell.toLowerCase()) ?? columns;
  const places = columns.map((column) => names.indexOf(column));
  return places.includes(-1) ? [0, 1, 2] : places;
}

function pointOf({ number, cells }: Line, places: readonly number[]): number[] {
  if (cells.length !== columns.length) {
    throw new ConfigError(`line ${number}: x, y and label are wanted, got ${cells.length} values`);
  }
  const numbers = places.map((place) => {
    const cell = cells[place]!;
    const value = Number(cell);
    const shown = cell.length > 32 ? `${cell.slice(0, 32)}...` : cell;
    if (!isNumber(cell)) throw new ConfigError(`line ${number}: '${shown}' is not a number`);
    if (!Number.isFinite(value)) throw new ConfigError(`line ${number}: '${shown}' is too large`);
    return value;
  });
  const label = numbers[2]!;
  if (!Number.isInteger(label) || label < 0 || label > 7) {
    throw new ConfigError(`line ${number}: label must be a whole number 0 to 7, got ${label}`);
  }
  return numbers;
}

/**
 * Reads a table of points, one a line: x, y and label, parted by commas, semicolons, tabs or spaces.
 * Empty lines and those that begin with # are passed over; a first line without a number is a header,
 * which may put x, y and label in another order.
 *
 * Returns what {@link DatasetConfig.custom} takes, flat; how many points there may be, and how far
 * out, the core says. Throws ConfigError about the first line that is wrong: "line 7: 'abc' is not a
 * number".
 */
export function parsePoints(text: string): number[] {
  const lines = linesOf(text);
  const header = lines.length > 0 && !lines[0]!.cells.some(isNumber) ? lines.shift() : undefined;
  const places = placesIn(header?.cells);
  return lines.flatMap((line) => pointOf(line, places));
}
