// Which faults are put into the sources: in the order of a seed, without those that change no result.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../lib/files.mjs";
import { drawsFrom } from "../../lib/random.mjs";
import { root } from "../../lib/shell.mjs";
import { languageOf } from "./languages.mjs";
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

/** A list in an order that the random numbers decide. @template T @returns {T[]} */
export function shuffled(/** @type {readonly T[]} */ list, /** @type {() => number} */ random) {
  return list
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

/**
 * The sources of a folder that get faults, or the one file of this name. Headers get faults by name alone, because
 * half of the core is compiled again for each; what a build writes gets none.
 */
function sourcesOf(/** @type {string} */ folder) {
  if (languageOf(folder)) return [folder];
  return filesUnder(folder).filter(
    (file) => languageOf(file) && !file.endsWith(".hpp") && !file.includes("/generated/"),
  );
}

/** The mutants of folders in the order of a seed: the folders take turns. */
function mutantsOf(/** @type {readonly string[]} */ folders, /** @type {number} */ seed) {
  const random = drawsFrom(seed);
  const queues = folders.map((folder) =>
    shuffled(
      sourcesOf(folder).flatMap((file) => {
        const text = readFileSync(join(root, file), "utf8");
        return mutationsOf(text, file).map((mutation) => mutantOf(file, text, mutation));
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
