/**
 * Signs in which people write numbers beside ASCII's: digits of other scripts, minus signs of typography, decimal
 * commas. A text that has more than one reading, `1,234`, is not read; {@link rewritten} says how to write it.
 */

/** Code points of the digit 0, which 1 to 9 follow: ASCII, Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** A text with digits of other scripts, and letters and signs of full width, in ASCII: `３＊ｘ` is `3*x`. */
export const asciiSigns = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, asciiDigit);

/** A text without spaces around it, its digits, signs, points and commas in ASCII. */
const inAscii = (text: string): string =>
  asciiSigns(text.trim())
    .replace(/[\u2212\u2010\u2011\u2013\uFE63]/g, "-")
    .replace(/\u066B/g, ".");

const decimalComma = /^([-+]?)(\d*),(\d+)(e[-+]?\d+)?$/i;

/** `1,234` and `12,345`: a decimal comma, or a separator of thousands. */
const hasTwoReadings = (text: string): boolean => /^[-+]?[1-9]\d{0,2},\d{3}$/.test(text);

/** A number as programs write it, as far as `text` is one and has one reading: `0,5` is `0.5`, `−٣` is `-3`. */
export function plainNumber(text: string): string {
  const ascii = inAscii(text);
  return hasTwoReadings(ascii) ? ascii : ascii.replace(decimalComma, "$1$2.$3$4");
}

const decimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Whether a text is a decimal number, whatever its size. */
export const isDecimal = (text: string): boolean => decimal.test(plainNumber(text));

/** Signs of fractions: ½, ⅓, ⅞. */
export const fractionSign = /[\u00BC-\u00BE\u2150-\u215E]/;

/** A fraction as a decimal number: `½`, `1½`, `1/2`; undefined for other texts. */
function fractionIn(text: string): string | undefined {
  const apart = text.replace(/(\d?)\s*([\u00BC-\u00BE\u2150-\u215E])$/u, (_, before: string, sign: string) => `${before} ${sign.normalize("NFKC")}`); // prettier-ignore
  const [, sign = "", whole = "0", above, below] =
    /^([-+]?)\s*(?:(\d+)\s)?\s*(\d+)[/\u2044](\d+)$/.exec(apart.trim()) ?? [];
  if (above === undefined || Number(below) === 0) return undefined;
  return sign + String(Number(whole) + Number(above) / Number(below));
}

/** A number without separators of thousands; its decimal sign is the last of `.` and `,` if it has both. */
function ungrouped(text: string): string | undefined {
  const joined = text.replace(/(?<=\d)[\s'’_\u066C](?=\d{3}(?!\d))/gu, "");
  const marks = new Set(joined.match(/[.,]/g));
  const last = Math.max(joined.lastIndexOf("."), joined.lastIndexOf(","));
  const [whole, rest] = [joined.slice(0, last), joined.slice(last + 1)];
  const isDecimalLast = marks.size === 2 && !whole.includes(joined[last]!);
  const grouped = isDecimalLast ? whole : joined;
  if (marks.size === 0 || !/^[-+]?\d{1,3}([.,]\d{3})+$/.test(grouped)) return plainNumber(joined);
  const digits = grouped.replace(/[.,]/g, "");
  return isDecimalLast ? `${digits}.${rest}` : digits;
}

/** How a text would be written as a number that is read; undefined if it looks like none. */
export function rewritten(text: string): string | undefined {
  const ascii = inAscii(text);
  if (hasTwoReadings(ascii)) return `${ascii.replace(",", ".")} or ${ascii.replace(",", "")}`;
  const found = fractionIn(ascii) ?? ungrouped(ascii);
  return found !== undefined && decimal.test(found) ? found : undefined;
}
