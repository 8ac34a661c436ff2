/** Lines of a table as cells: separators, quotation marks, comments. */
import { isDecimal } from "../number-signs.js";
import { refuse } from "../reader.js";

/** Separators that no number contains. */
const strong = [";", "\t", "|"];

/** A decimal comma as a point; a text with a point of its own stays. */
export const withPoint = (cell: string): string =>
  cell.includes(".") ? cell : cell.replace(",", ".");

/** Whether a word is a number, with digits on both sides of its comma if it has one: `1, 2` has two numbers. */
const isNumber = (word: string): boolean =>
  isDecimal(withPoint(word)) && (!word.includes(",") || /\d,\d/.test(word));

/** Text between quotation marks; two marks inside stand for one. */
const quotation = /"((?:[^"]|"")*)"/g;

/** The words of a text between white space. */
const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/**
 * The separator of a line: the first of semicolon, tab and bar that it has; else a comma, unless spaces separate
 * numbers with decimal commas, `0,5 1,25 0`; else a space, which stands for any white space.
 */
export function separatorOf(line: string): string {
  const text = line.replace(quotation, "0").replace(/#.*/, "").trim();
  const found = strong.find((each) => text.includes(each));
  if (found) return found;
  const words = wordsOf(text);
  const areNumbers = words.length > 1 && words.every(isNumber);
  return text.includes(",") && !areNumbers ? "," : " ";
}

/** The separator that a line `sep=;` declares, as spreadsheets write it first; undefined in other lines. */
export function declaredSeparator(line: string): string | undefined {
  const [, sign] = /^\s*"?sep=(.|\\t)"?\s*$/i.exec(line) ?? [];
  return sign === "\\t" ? "\t" : sign;
}

/** The cells of a line without quotation marks, trimmed; a `#` begins a comment. */
function plainCells(line: string, separator: string): string[] {
  const end = line.indexOf("#");
  const text = end < 0 ? line : line.slice(0, end);
  if (separator === " ") return wordsOf(text);
  return text.split(separator).map((cell) => cell.trim());
}

/** Stands for a quotation while a line is divided. */
const HOLE = "\0";

/** The cells of a line; `number` counts lines. Throws ConfigError where a quotation mark is not closed. */
export function cellsOf(line: string, separator: string, number: number): string[] {
  if (!line.includes('"')) return plainCells(line, separator);
  const inside: string[] = [];
  const text = line.replaceAll(HOLE, "").replace(quotation, (_, words: string) => {
    inside.push(words.replaceAll('""', '"'));
    return HOLE;
  });
  const cells = plainCells(text, separator);
  const open = cells.findIndex((cell) => cell.includes('"'));
  if (open >= 0)
    refuse(`line ${number}, column ${open + 1}: a quotation mark`, "closed", cells[open]!);
  return cells.map((cell) => cell.replaceAll(HOLE, () => inside.shift()!).trim());
}
