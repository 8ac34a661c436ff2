import { csvTable, csvText } from "../../../engine/export/numbers/csv.js";
import type { InspectResult } from "../../../engine/index.js";
import type { ZooEntry } from "../zoo-entry.js";

type Cell = string | number;

const cell = (value: string | number | boolean): Cell =>
  typeof value === "number" ? value : csvText(String(value));

/** The facts that are one number, word or truth value each, by their names in the core's table. */
const singleFacts = (facts: InspectResult): [name: string, value: Cell][] =>
  Object.entries(facts as unknown as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === "object" ? [] : [[name, cell(value as string | number | boolean)]],
  );

/** The facts of functions as comma-separated values, one function a row, with all digits. */
export function zooCsv(rows: readonly ZooEntry[]): string {
  const names = rows[0] ? singleFacts(rows[0].facts).map(([name]) => name) : [];
  const values = rows.map(({ info, facts }): Cell[] => [
    ...[info.id, info.name, info.family, info.formula].map(csvText),
    info.facts.year,
    ...singleFacts(facts).map(([, value]) => value),
  ]);
  return csvTable([["id", "name", "family", "formula", "year", ...names], ...values]);
}
