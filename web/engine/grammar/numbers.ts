/**
 * Numbers in text, read by one rule wherever people type them: in options, attributes, addresses and tables. A number
 * is decimal, with an exponent if wanted, in the digits and signs of several scripts; its decimal sign is a point, or a
 * comma where that can be nothing else. Nothing may follow it. Separators of thousands, and what double precision cannot
 * hold, are refused.
 */
import { isDecimal, plainNumber, rewritten } from "./number-signs.js";
import { refuse, type Reader } from "./reader.js";

const specials: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, infinity: Infinity };

/** Sizes that double precision holds, in words. */
export const HELD = "5e-324 to 1.8e308 in size, or 0";

/** `NaN`, `inf`, `Infinity`, with a sign or without; undefined if it is none of these. */
function special(text: string): number | undefined {
  const [, sign, word] = /^([-+]?)(nan|inf|infinity)$/i.exec(text) ?? [];
  if (word === undefined) return undefined;
  const value = specials[word.toLowerCase()]!;
  return sign === "-" ? -value : value;
}

/** Whether the digits before the exponent are all 0. */
const isZero = (text: string): boolean => !/[1-9]/.test(text.split(/e/i)[0]!);

/** The number that a text is, `NaN`, `inf` and `-inf` included; undefined if it is none, or one that no double holds. */
export function numberIn(text: string): number | undefined {
  const written = plainNumber(text);
  if (!isDecimal(written)) return special(written);
  const value = Number(written);
  const isHeld = Number.isFinite(value) && (value !== 0 || isZero(written));
  return isHeld ? value : undefined;
}

/**
 * Refuses a text that {@link numberIn} does not read: "width must be a number, written 1234.5, got '1.234,5'". `wanted`
 * says what else than a number could stand there.
 */
export function refuseNumber(name: string, text: string, wanted = "a number"): never {
  if (isDecimal(text)) return refuse(name, `${wanted}, ${HELD}`, text);
  const written = rewritten(text);
  return refuse(name, written === undefined ? wanted : `${wanted}, written ${written}`, text);
}

/** A number, as {@link numberIn} reads it. */
export const readNumber: Reader<number> = (text, name) =>
  numberIn(text) ?? refuseNumber(name, text);

/** A number that is not `NaN`. */
export const readDefinite: Reader<number> = (text, name) => {
  const value = readNumber(text, name);
  return Number.isNaN(value) ? refuse(name, "a number", text) : value;
};

/**
 * A number for a setting that takes whole ones, which the engine checks. A double holds each of them up to 2^53 - 1;
 * a larger one would be read as its neighbour, and is refused.
 */
export const readWhole: Reader<number> = (text, name) => {
  const value = readDefinite(text, name);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    refuse(name, `a whole number of at most ${Number.MAX_SAFE_INTEGER} in size`, text);
  }
  return value;
};
