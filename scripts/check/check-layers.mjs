// Checks every source file against the rules of layers.mjs and rooms.mjs.
// Usage: node scripts/check/check-layers.mjs [FOLDER], which is the repository by default.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/shell.mjs";
import { readPicture, violations } from "./layers.mjs";
import { crowdedRooms, findCircle, importsOf, unusedArrows } from "./rooms.mjs";

const kinds = /\.(cpp|hpp|ts|mjs|js|css|html|py)$/;
const notOurs = /^(web\/engine\/generated|tests\/reference)\//;

/** Paths of the source files under a folder, from the repository's root; generated files are left out. */
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
const files = new Map(
  [...sources(repository)].map((path) => [path, readFileSync(join(repository, path), "utf8")]),
);
/** @type {string[]} */
const found = [];
for (const [path, text] of files) {
  for (const { line, rule } of violations(path, text)) found.push(`${path}:${line}: ${rule}`);
}
for (const { path, rule } of crowdedRooms([...files.keys()])) found.push(`${path}: ${rule}`);

const imports = new Map([...files].map(([path, text]) => [path, importsOf(path, text)]));
const circle = findCircle(imports);
if (circle) found.push(`a circle of imports: ${circle.join(" -> ")}`);

const drawing = join(repository, "ARCHITECTURE.md");
if (existsSync(drawing)) {
  for (const arrow of unusedArrows(readPicture(readFileSync(drawing, "utf8")), imports)) {
    found.push(`ARCHITECTURE.md: nothing follows the arrow ${arrow}`);
  }
}

for (const line of found) console.log(line);
const summary = found.length === 1 ? "1 violation." : `${found.length} violations.`;
console.log(found.length === 0 ? "The rules of the house hold." : summary);
process.exitCode = found.length === 0 ? 0 : 1;
