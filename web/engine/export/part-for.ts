import { ConfigError } from "../errors.js";

/** What a table has for an id of the catalogue; throws ConfigError for an id that it does not know. */
export function partFor<Part>(
  table: Readonly<Record<string, Part>>,
  language: "NumPy" | "PyTorch" | "Python",
  what: "function" | "loss" | "optimizer" | "normalization",
  id: string,
): Part {
  if (Object.hasOwn(table, id)) return table[id]!;
  throw new ConfigError(`the ${language} export does not have ${what} '${id}'`);
}
