/** Reads tables in `tests/reference/`, which scripts in `scripts/reference/` computed with other software. */
import { readFileSync } from "node:fs";

const linesOf = (name: string) =>
  readFileSync(new URL(`../../reference/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** A row of a table: text by column. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The columns of a CSV file with a header, row by row. Throws if the file has no rows, because a test
 * over no rows would pass, and if a row lacks one of the columns.
 */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Row<Column>[];
export function readTable(name: string, columns: readonly string[]): Row<string>[] {
  const [header = [], ...lines] = linesOf(name).map((line) => line.split(","));
  if (lines.length === 0) throw new Error(`${name} has no rows`);
  return lines.map((cells) =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = cells[header.indexOf(column)];
        if (cell === undefined) throw new Error(`${name} has a row without ${column}`);
        return [column, cell];
      }),
    ),
  );
}

/** Numbers that spaces separate. */
export const numbersIn = (text: string): number[] => text.split(" ").map(Number);

/** An activation at many points, computed with 50 digits and rounded to double. */
export interface ExactFunction {
  activation: string;
  /** Values in the catalogue's order of parameters. */
  parameters: number[];
  points: { x: number; value: number; slope: number; curvature: number }[];
}

/** Reads `activations.txt`; throws if it has no activation. */
export function readExactFunctions(): ExactFunction[] {
  const all: ExactFunction[] = [];
  for (const line of linesOf("activations.txt")) {
    const [first, second, ...others] = line.split(" ");
    if (first === "function" && second) {
      all.push({ activation: second, parameters: others.map(Number), points: [] });
    } else {
      const [x, value, slope, curvature] = line.split(" ").map(Number);
      all.at(-1)?.points.push({ x: x!, value: value!, slope: slope!, curvature: curvature! });
    }
  }
  if (all.length === 0) throw new Error("activations.txt holds nothing");
  return all;
}
