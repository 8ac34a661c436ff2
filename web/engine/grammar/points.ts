import { ConfigError } from "../errors.js";

const columns = ["x", "y", "label"];

interface Line {
  number: number;
  cells: string[];
}

/** Cells between semicolons, tabs, commas or spaces: the first of these separators that the line has. */
function cellsOf(line: string): string[] {
  const separator = [";", "\t", ","].find((each) => line.includes(each));
  const cells = separator ? line.split(separator) : line.trim().split(/\s+/);
  const plain = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
  // A comma that separates no cells may be a decimal comma.
  return separator === "," ? plain : plain.map((cell) => cell.replace(/^([^,]*),(\d+)$/, "$1.$2"));
}

const isNumber = (cell: string) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);

/** Lines that are neither empty nor comments. */
function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"))
    .map(({ number, line }) => ({ number, cells: cellsOf(line) }));
}

/** Columns of x, y and label: where the header names them, or 0, 1, 2 if it does not name all three. */
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
 * Reads a table of points, one a line: x, y and label, separated by commas, semicolons, tabs or spaces.
 * Empty lines and those that begin with # are ignored; a first line without a number is a header,
 * which may put x, y and label in another order.
 *
 * Returns (points, 3) row-major, as the setting `custom` takes it; the core checks the number of points
 * and their size. Throws ConfigError about the first invalid line: "line 7: 'abc' is not a number".
 */
export function parsePoints(text: string): number[] {
  const lines = linesOf(text);
  const header = lines.length > 0 && !lines[0]!.cells.some(isNumber) ? lines.shift() : undefined;
  const places = placesIn(header?.cells);
  return lines.flatMap((line) => pointOf(line, places));
}
