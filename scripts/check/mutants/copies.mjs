// Copies of the sources, below build/mutants/, in which faults are put one at a time. MUTANTS=mutants-2 names another
// folder, so that two runs can go at the same time.

import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder } from "../../lib/files.mjs";
import { root } from "../../lib/shell.mjs";
import { mutate } from "./mutations.mjs";

/** What became of a fault. @typedef {"killed" | "survived" | "not compiled" | "timed out"} Verdict */

/** The folder of copies and tables, in the repository. */
export const workshop = join("build", process.env.MUTANTS ?? "mutants");

/** The folder of a copy. */
export const copyAt = (/** @type {string} */ name) => join(root, workshop, name);

/** Copies a file unless its copy is the same: builds go by dates. */
function copyFile(/** @type {string} */ file, /** @type {string} */ tree) {
  const copy = join(tree, file);
  const text = readFileSync(join(root, file));
  if (existsSync(copy) && readFileSync(copy).equals(text)) return;
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, text);
}

/**
 * Brings a copy up to date: these folders and the files of the root folder as they are, the names in `linked` as links.
 *
 * @param {string} name of the copy
 * @param {{ copied: readonly string[], linked: readonly string[] }} parts
 */
export function updateCopy(name, { copied, linked }) {
  const tree = copyAt(name);
  const own = readdirSync(root, { withFileTypes: true });
  for (const entry of own) if (entry.isFile()) copyFile(entry.name, tree);
  for (const folder of copied) {
    for (const file of filesUnder(folder)) copyFile(file, tree);
    const prefix = join(workshop, name);
    for (const file of filesUnder(join(prefix, folder))) {
      if (!existsSync(join(root, file.slice(prefix.length + 1)))) rmSync(join(root, file));
    }
  }
  for (const link of linked) {
    if (!existsSync(join(tree, link)) && existsSync(join(root, link)))
      symlinkSync(join(root, link), join(tree, link));
  }
}

/**
 * Puts a fault into a file of a copy while `work` runs.
 *
 * @template T
 * @param {string} name of the copy
 * @param {import("./choice.mjs").Mutant} mutant
 * @param {() => Promise<T>} work
 */
export async function withFault(name, { file, mutation }, work) {
  const copy = join(copyAt(name), file);
  const text = readFileSync(copy, "utf8");
  writeFileSync(copy, mutate(text, mutation));
  try {
    return await work();
  } finally {
    writeFileSync(copy, text);
  }
}
