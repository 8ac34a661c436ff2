// Mutation testing: puts one small fault after another into the sources and asks whether a test fails.
//
// The seed decides which faults are chosen; the folders take turns. Faults that `equivalent.json` lists are left out.
// With `--near` only those tests are run that know most about a file, in minutes less for a fault that they miss.
// Everything happens in copies below build/mutants/, beside which the table is written: seed-1.md.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseOptions, wholeNumber } from "../../lib/options.mjs";
import { Failure, root, script, seconds } from "../../lib/shell.mjs";
import { chooseMutants } from "./choice.mjs";
import { workshop } from "./copies.mjs";
import * as core from "./core-workshop.mjs";
import { languageOf, languages } from "./languages.mjs";
import * as web from "./web-workshop.mjs";

/** @typedef {import("./choice.mjs").Mutant} Mutant */

const defaults = ["src/activations", "src/network", "src/formula", "web/engine"];

/** Who judges the faults of a file. */
const workshopOf = (/** @type {Mutant} */ { file }) =>
  languageOf(file) === languages.TypeScript ? web : core;

const code = (/** @type {string} */ text) =>
  `\`${text.replaceAll("\n", " ").replaceAll("|", "\\|")}\``;

/** A table of what became of the mutants, with the number of each verdict before it. */
function tableOf(/** @type {{ mutant: Mutant, verdict: string }[]} */ judged) {
  const verdicts = [...new Set(judged.map(({ verdict }) => verdict))].sort();
  const counts = verdicts.map((each) => {
    const count = judged.filter(({ verdict }) => verdict === each).length;
    return `${count} ${each}`;
  });
  const rows = judged.map(
    ({ mutant: { file, row, line, becomes }, verdict }) =>
      `| ${verdict} | ${file}:${row} | ${code(line)} | ${code(becomes)} |`,
  );
  const head = ["| verdict | place | line | becomes |", "| --- | --- | --- | --- |"];
  return [`${judged.length} faults: ${counts.join(", ")}`, "", ...head, ...rows, ""].join("\n");
}

const usage =
  "Usage: npm run mutants -- [--seed 1] [--count 100] [--skip 0] [--near] [FOLDER or FILE...]";

const options = /** @type {const} */ ({
  seed: { type: "string", default: "1" },
  count: { type: "string", default: "100" },
  skip: { type: "string", default: "0" },
  near: { type: "boolean", default: false },
});

await script(async () => {
  const { values, positionals } = parseOptions({ options, allowPositionals: true }, usage);
  const folders = positionals.length > 0 ? positionals : defaults;
  const seed = wholeNumber("seed", values.seed, 0, 2 ** 32 - 1);
  const count = wholeNumber("count", values.count, 1, 10_000);
  const skip = wholeNumber("skip", values.skip, 0, 1_000_000);
  const chosen = chooseMutants(folders, seed).slice(skip, skip + count);
  if (chosen.length === 0) throw new Failure(`No faults in ${folders.join(", ")}.`);
  for (const each of new Set(chosen.map(workshopOf))) await each.setUp();
  const name = ["seed", seed, ...(skip > 0 ? [skip] : []), ...positionals]
    .join("-")
    .replaceAll("/", "-");
  const table = join(root, workshop, `${name}.md`);
  /** @type {{ mutant: Mutant, verdict: string }[]} */
  const judged = [];
  for (const mutant of chosen) {
    const start = performance.now();
    const verdict = await workshopOf(mutant).judge(mutant, values);
    judged.push({ mutant, verdict });
    writeFileSync(table, tableOf(judged));
    const change = verdict === "survived" ? `\n    ${mutant.line}\n    ${mutant.becomes}` : "";
    console.log(`${verdict.padEnd(12)} ${mutant.file}:${mutant.row} ${seconds(start)}${change}`);
  }
  console.log(tableOf(judged).split("\n")[0]);
});
