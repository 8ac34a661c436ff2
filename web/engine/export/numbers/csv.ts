/** Comma-separated values, RFC 4180. */

/** A first character with which spreadsheets take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/** A text as spreadsheets take it for one: they run `=1+1` and `-x`, so those get an apostrophe, their mark of a text. */
export const spreadsheetText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A text as a cell. */
export function csvText(text: string): string {
  const plain = spreadsheetText(text);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The lines of a table; its cells are texts made by {@link csvText}, and numbers, which read back to the same bits. */
export const csvTable = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => `${cells.join(",")}\r\n`).join("");
