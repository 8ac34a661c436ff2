// Prints figures as tables.

/** A number with three significant digits, and none after the point from 100 on. */
export const rounded = (/** @type {number} */ number) =>
  Math.abs(number) >= 100 || number === 0
    ? Math.round(number).toLocaleString("en")
    : number.toPrecision(3);

/** @typedef {import("./results.mjs").Figure} Figure */

/** Figures by what is measured, the best first. @returns {Map<string, Figure[]>} */
export function tablesOf(/** @type {readonly Figure[]} */ figures) {
  /** @type {Map<string, Figure[]>} */
  const tables = new Map();
  for (const figure of figures) {
    tables.set(figure.what, [...(tables.get(figure.what) ?? []), figure]);
  }
  for (const table of tables.values()) {
    table.sort((a, b) => (a.better === "higher" ? b.median - a.median : a.median - b.median));
  }
  return tables;
}

/** Prints one table for each thing that is measured: median, least and greatest. */
export function printFigures(/** @type {readonly Figure[]} */ figures) {
  for (const [what, table] of tablesOf(figures)) {
    const only = table.length === 1;
    if (!only) console.log(`\n  ${what}, ${table[0]?.unit}, median (least to greatest)`);
    for (const { who, unit, median, min, max, rounds } of table) {
      const name = only ? `${what}, ${unit}` : who;
      const range = rounds > 1 ? `  (${rounded(min)} to ${rounded(max)})` : "";
      console.log(`    ${name.padEnd(48)}${rounded(median).padStart(9)}${range}`);
    }
  }
}
