// Finds files, and tells whether their contents have changed.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shell.mjs";

/** The files of a folder of the repository, at any depth, whose names end with `ending`, in order. */
export function filesUnder(/** @type {string} */ folder, ending = "") {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/**
 * A hash of the names and contents of files, and of the settings that matter beside them.
 *
 * @param {readonly string[]} paths of files and folders in the repository; one that is missing counts as empty
 * @param {readonly unknown[]} settings
 */
export function fingerprint(paths, settings) {
  const hash = createHash("sha256").update(JSON.stringify([process.version, settings]));
  const isFolder = (/** @type {string} */ path) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory();
  for (const file of paths.flatMap((path) => (isFolder(path) ? filesUnder(path) : [path]))) {
    hash.update(`${file}\0`);
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
    hash.update("\0");
  }
  return hash.digest("hex");
}
