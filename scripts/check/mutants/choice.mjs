// Which faults are put into the core: in the order of a seed, without those that change no result.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../lib/files.mjs";
import { root } from "../../lib/shell.mjs";
import { lineAt, mutate, mutationsOf } from "./mutations.mjs";

/** @typedef {import("./mutations.mjs").Mutation} Mutation */
/** @typedef {{ file: string, row: number, line: string, becomes: string, mutation: Mutation }} Mutant */

/** What a fault does to its line. @returns {Mutant} */
export function mutantOf(
  /** @type {string} */ file,
  /** @type {string} */ text,
  /** @type {Mutation} */ mutation,
) {
  const line = lineAt(text, mutation.offset);
  const start = text.lastIndexOf("\n", mutation.offset - 1) + 1;
  const within = { ...mutation, offset: mutation.offset - start };
  const row = text.slice(0, start).split("\n").length;
  return { file, row, line: line.trim(), becomes: mutate(line, within).trim(), mutation };
}

/** Numbers from 0 to below 1 from a seed: mulberry32. */
export function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A list in an order that the random numbers decide. @template T @returns {T[]} */
export function shuffled(/** @type {readonly T[]} */ list, /** @type {() => number} */ random) {
  return list
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

/** The mutants of folders in the order of a seed: the folders take turns. */
function mutantsOf(/** @type {readonly string[]} */ folders, /** @type {number} */ seed) {
  const random = randomFrom(seed);
  const queues = folders.map((folder) =>
    shuffled(
      filesUnder(folder).flatMap((file) => {
        const text = readFileSync(join(root, file), "utf8");
        return mutationsOf(text).map((mutation) => mutantOf(file, text, mutation));
      }),
      random,
    ),
  );
  const longest = Math.max(...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, i) =>
    queues.flatMap((queue) => queue[i] ?? []),
  ).flat();
}

/** Faults that change no result. @returns {{ file: string, line: string, becomes: string, why: string }[]} */
export const equivalents = () =>
  JSON.parse(readFileSync(join(import.meta.dirname, "equivalent.json"), "utf8"));

const isKnown = (/** @type {Mutant} */ mutant) =>
  equivalents().some(
    ({ file, line, becomes }) =>
      file === mutant.file && line === mutant.line && becomes === mutant.becomes,
  );

/** The mutants that a seed chooses, those left out that change no result. */
export const chooseMutants = (
  /** @type {readonly string[]} */ folders,
  /** @type {number} */ seed,
) => mutantsOf(folders, seed).filter((mutant) => !isKnown(mutant));
