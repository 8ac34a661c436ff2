/** Lists in text: `relu, max(x, 0)`, `relu gelu`; `\,` is a comma inside an entry. */

/** Bracket depth of each character; unmatched brackets do not count. */
function depthsIn(text: string): Int32Array {
  const depths = new Int32Array(text.length + 1);
  const open: number[] = [];
  for (let i = 0; i < text.length; ++i) {
    if (text[i] === "(") open.push(i);
    if (text[i] !== ")" || open.length === 0) continue;
    depths[open.pop()!]! += 1;
    depths[i]! -= 1;
  }
  for (let i = 1; i < depths.length; ++i) depths[i]! += depths[i - 1]!;
  return depths;
}

/** Splits at separators outside brackets that no backslash escapes; backslashes stay. */
function cut(text: string, separator: RegExp): string[] {
  const depths = depthsIn(text);
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; ++i) {
    if (text[i] === "\\") ++i;
    else if (depths[i] === 0 && separator.test(text[i]!)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** The parts between commas, trimmed; one between two commas may be empty. An empty text has no parts. */
export function splitAtCommas(text: string): string[] {
  if (text.trim() === "") return [];
  return cut(text, /,/).map((part) => part.replace(/\\(.)/gs, "$1").trim());
}

/** The words between spaces; spaces inside brackets belong to a word. */
export const splitAtSpaces = (text: string): string[] =>
  cut(text, /\s/).filter((word) => word !== "");

/** The inverse of {@link splitAtCommas}: an entry's own commas are escaped. */
export const joinWithCommas = (entries: readonly (string | number)[]): string =>
  entries.map((entry) => String(entry).replace(/[\\,]/g, "\\$&")).join(",");
