/** A number to six significant digits. JSON has all digits. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}

const isNumeric = (cell: string) => /^[-+]?(\d|Infinity|NaN)/.test(cell);

/** A text table; columns of numbers are right-aligned. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = heading.map((_, i) => rows.map((row) => row[i] ?? ""));
  const widths = columns.map((cells, i) =>
    Math.max(...[heading[i]!, ...cells].map((cell) => cell.length)),
  );
  const toRight = columns.map((cells) => cells.length > 0 && cells.every(isNumeric));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (toRight[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return [heading, ...rows].map(line).join("\n");
}
