// Builds the last commit twice, from clean, in two folders, and compares every byte of what ships.
// Usage: node scripts/check/check-reproducible.mjs [FOLDER]
//
// Both folders, of names of different length, are made in FOLDER (a new folder for temporary files) and removed
// at the end if they are equal.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Failure, root, run, script } from "../lib/shell.mjs";

/** What ships: the page, the package's files with the modules, and the package itself. */
const shipped = ["dist", "lib", "web/engine/generated", "package"];

/** The hash of each file that ships, by its path. @returns {Map<string, string>} */
function hashesIn(/** @type {string} */ folder) {
  const files = shipped.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(
    files.map((file) => [
      relative(folder, file),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}

/** Clones the repository into a folder, sets it up, builds and packs it there; returns the hashes. */
async function build(/** @type {string} */ folder) {
  await run("git", ["clone", "--quiet", root, folder]);
  const npm = (/** @type {string[]} */ ...args) => run("npm", args, { cwd: folder });
  await run(process.execPath, ["scripts/build/build.mjs", "page"], { cwd: folder });
  mkdirSync(join(folder, "package"));
  await npm("pack", "--ignore-scripts", "--pack-destination", "package");
  return hashesIn(folder);
}

await script(async () => {
  const parent = process.argv[2] ?? mkdtempSync(join(tmpdir(), "reproducible-"));
  const [one, two] = [join(parent, "one"), join(parent, "another-folder")];
  const first = await build(one);
  const second = await build(two);
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  if (different.length > 0) {
    throw new Failure(`Two builds differ in ${different.length} files, in ${parent}.`, different.join("\n")); // prettier-ignore
  }
  rmSync(one, { recursive: true });
  rmSync(two, { recursive: true });
  console.log(`${names.length} files are the same, byte by byte.`);
});
