import { readFileSync } from "node:fs";
import { readDefinites } from "../engine/grammar/number-lists.js";
import { attempt, refuse } from "../engine/grammar/reader.js";
import { ConfigError, parsePoints } from "../engine/index.js";
import type { Parse } from "./values.js";

/** A table of points; `where` begins sentences about it. */
function tableOf(text: string, where: string): number[] {
  try {
    return parsePoints(text, "any"); // the core knows what the dataset allows
  } catch (reason) {
    if (reason instanceof ConfigError) throw new ConfigError(`${where}, ${reason.message}`);
    throw reason;
  }
}

/** Points of one's own: x, y and label of each between commas, a table of them, or the name of a file with one. */
export const points: Parse<number[]> = (text, option) => {
  if (/[\r\n]/.test(text)) return tableOf(text, option);
  const numbers = attempt(readDefinites, text);
  if (numbers) return numbers;
  let table: string;
  try {
    table = readFileSync(text, "utf8");
  } catch (reason) {
    if (/^[-+−\d.,e\s]*$/i.test(text)) return readDefinites(text, option);
    const { code = "unknown" } = reason as NodeJS.ErrnoException;
    return refuse(option, `numbers, or a file that can be read (${code})`, text);
  }
  return tableOf(table, text);
};
