// Checks every file of ours against the rules of the house (see layers.mjs).
// Usage: node scripts/check/check-layers.mjs [FOLDER], which is the repository by default.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./layers.mjs";
import { root } from "../lib/shell.mjs";

const kinds = /\.(cpp|hpp|ts|mjs|js|css|html|py)$/;
const notOurs = /^(web\/engine\/generated|tests\/reference)\//;

/** The paths of our own source files under a folder, from the repository's root. */
function* sources(/** @type {string} */ repository) {
  for (const top of ["src", "web", "tests", "scripts"]) {
    const folder = join(repository, top);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const path = `${top}/${name}`;
      if (kinds.test(path) && !notOurs.test(path)) yield path;
    }
  }
}

const repository = process.argv[2] ?? root;
let count = 0;
for (const path of sources(repository)) {
  for (const { line, rule } of violations(path, readFileSync(join(repository, path), "utf8"))) {
    console.log(`${path}:${line}: ${rule}`);
    ++count;
  }
}
const summary = count === 1 ? "1 violation." : `${count} violations.`;
console.log(count === 0 ? "The rules of the house hold." : summary);
process.exitCode = count === 0 ? 0 : 1;
