/** Pieces of Python text. */

/** A number that Python reads back to the same bits. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return "math.nan";
  if (!Number.isFinite(value)) return value < 0 ? "-math.inf" : "math.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

/** Text in quotes. */
export const pythonText = (text: string): string => JSON.stringify(text);

/** Words between commas, broken into lines of about a hundred characters. */
export function wrapped(words: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + word.length > 96) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? `${word},` : ` ${word},`;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => indent + each).join("\n");
}

/** A list of numbers over several lines. */
export const pythonList = (numbers: ArrayLike<number>, indent: string): string =>
  `[\n${wrapped(Array.from(numbers, pythonNumber), `${indent}    `)}\n${indent}]`;

/** Joins sections of a script; empty ones are left out. */
export const sections = (...parts: readonly string[]): string =>
  `${parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n\n")}\n`;

/** Joins lines; false ones are left out. */
export const lines = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join("\n");
