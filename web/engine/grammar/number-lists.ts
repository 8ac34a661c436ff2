/** Lists of numbers and seeds in text. The engine checks their ranges. */
import { splitAtCommas, splitAtSpaces } from "./lists.js";
import { isDecimal } from "./number-signs.js";
import { readDefinite, readNumber, readWhole } from "./numbers.js";
import { refuse, type Reader } from "./reader.js";

/** Most numbers of a list that contains ranges. */
const mostInRanges = 10_000;

/** `0..9` as its ends, both included; undefined if it is no range. */
function rangeIn(part: string, name: string): [first: number, last: number] | undefined {
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(part) ?? [];
  return first === undefined ? undefined : [readWhole(first, name), readWhole(last!, name)];
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
    const range = rangeIn(part, name);
    if (!range) {
      all.push(read(part, name));
      continue;
    }
    const [first, last] = range;
    if (last < first) refuse(name, "ranges that run upwards", part);
    if (all.length + last - first >= mostInRanges) {
      refuse(name, `at most ${mostInRanges} ${what}`, text);
    }
    for (let value = first; value <= last; ++value) all.push(value);
  }
  return all;
}

const listOf =
  (read: Reader<number>): Reader<number[]> =>
  (text, name) =>
    readList(text, name, "numbers", read);

/** Numbers between commas or spaces, and ranges of whole numbers: `0.1, 0.2`, `0..9`. */
export const readNumbers = listOf(readNumber);

/** {@link readNumbers} without `NaN`. */
export const readDefinites = listOf(readDefinite);

/** Numbers for a setting that takes whole ones. */
export const readWholes = listOf(readWhole);

/** Seeds and ranges of seeds between commas or spaces: `1,2,3`, `0..9`, `0..4,42`. */
export const readSeeds: Reader<number[]> = (text, name) => {
  const read: Reader<number> = (part) => {
    const value = isDecimal(part) ? readWhole(part, name) : NaN;
    return Number.isInteger(value) && value >= 0
      ? value
      : refuse(name, "whole numbers or ranges such as 0..9", part);
  };
  const seeds = readList(text, name, "seeds", read);
  if (seeds.length > mostInRanges) refuse(name, `at most ${mostInRanges} seeds`, text);
  return seeds;
};
