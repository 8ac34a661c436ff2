/** Numbers, lists of numbers and seeds in text. The engine checks their ranges. */
import { splitAtCommas, splitAtSpaces } from "./lists.js";
import { refuse, type Reader } from "./reader.js";

const decimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const specials: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, infinity: Infinity };

/** `NaN`, `inf`, `Infinity`, with a sign or without; undefined if it is none of these. */
function special(text: string): number | undefined {
  const [, sign, word] = /^([-+]?)(nan|inf|infinity)$/i.exec(text) ?? [];
  if (word === undefined) return undefined;
  const value = specials[word.toLowerCase()]!;
  return sign === "-" ? -value : value;
}

/** The number that a text is, `NaN`, `inf` and `-inf` included; undefined if it is none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  return decimal.test(trimmed) ? Number(trimmed) : special(trimmed);
}

/** A number, as {@link numberIn} reads it. */
export const readNumber: Reader<number> = (text, name) =>
  numberIn(text) ?? refuse(name, "a number", text);

/** Most numbers of a list that contains ranges. */
const mostInRanges = 10_000;

/** `0..9` as its ends, both included; undefined if it is no range. */
function rangeIn(part: string): [first: number, last: number] | undefined {
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(part) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last)];
}

/** Parts of a list, between commas or, if there are none, between spaces. */
function partsOf(text: string): string[] {
  const parts = splitAtCommas(text);
  return parts.length === 1 ? splitAtSpaces(parts[0]!) : parts;
}

/** The numbers of a list; ranges are expanded, `read` reads the other parts. `what` names them in errors. */
function readList(text: string, name: string, what: string, read: Reader<number>): number[] {
  const all: number[] = [];
  for (const part of partsOf(text)) {
    const range = rangeIn(part);
    if (!range) {
      all.push(read(part, name));
      continue;
    }
    const [first, last] = range;
    if (last < first) refuse(name, "ranges that run upwards", text);
    if (all.length + last - first >= mostInRanges) {
      refuse(name, `at most ${mostInRanges} ${what}`, text);
    }
    for (let value = first; value <= last; ++value) all.push(value);
  }
  return all;
}

/** Numbers between commas or spaces, and ranges of whole numbers: `0.1, 0.2`, `0..9`. */
export const readNumbers: Reader<number[]> = (text, name) =>
  readList(text, name, "numbers", readNumber);

/** Seeds and ranges of seeds between commas or spaces: `1,2,3`, `0..9`, `0..4,42`. */
export const readSeeds: Reader<number[]> = (text, name) => {
  const read: Reader<number> = (part) =>
    /^\d+$/.test(part) ? Number(part) : refuse(name, "whole numbers or ranges such as 0..9", text);
  const seeds = readList(text, name, "seeds", read);
  if (seeds.length > mostInRanges) refuse(name, `at most ${mostInRanges} seeds`, text);
  return seeds;
};
