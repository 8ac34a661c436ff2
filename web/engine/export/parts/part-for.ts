import { ConfigError } from "../../errors.js";

/** The row of a catalogue id in a table of the export; throws ConfigError if there is none. */
export function partFor<Part>(
  table: Readonly<Record<string, Part>>,
  language: "NumPy" | "PyTorch" | "Python",
  what: "function" | "input" | "loss" | "regression loss" | "optimizer" | "normalization",
  id: string,
): Part {
  if (Object.hasOwn(table, id)) return table[id]!;
  throw new ConfigError(`the ${language} export does not have ${what} '${id}'`);
}
