// Mutation testing of the core: puts one small fault after another into the sources and asks whether a test fails.
// Usage: npm run mutants -- [--seed 1] [--count 100] [--skip 0] [FOLDER...]
//
// The seed decides which faults are chosen; the folders take turns. Faults that `equivalent.json` lists are left out.
// Everything happens in a copy below build/mutants/, which also gets the table: seed-1.md.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, script, seconds } from "../../lib/shell.mjs";
import { chooseMutants } from "./choice.mjs";
import { judge, setUpWorkshop } from "./workshop.mjs";

/** @typedef {import("./choice.mjs").Mutant} Mutant */

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

await script(async () => {
  const { values, positionals } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "100" },
      skip: { type: "string", default: "0" },
    },
    allowPositionals: true,
  });
  const folders =
    positionals.length > 0 ? positionals : ["src/activations", "src/network", "src/formula"];
  const [seed, count, skip] = [values.seed, values.count, values.skip].map(Number);
  const chosen = chooseMutants(folders, seed ?? 1);
  await setUpWorkshop();
  const table = join(root, "build", "mutants", `seed-${values.seed}.md`);
  /** @type {{ mutant: Mutant, verdict: string }[]} */
  const judged = [];
  for (const mutant of chosen.slice(skip, (skip ?? 0) + (count ?? 100))) {
    const start = performance.now();
    const verdict = await judge(mutant.file, mutant.mutation);
    judged.push({ mutant, verdict });
    writeFileSync(table, tableOf(judged));
    const change = verdict === "survived" ? `\n    ${mutant.line}\n    ${mutant.becomes}` : "";
    console.log(`${verdict.padEnd(12)} ${mutant.file}:${mutant.row} ${seconds(start)}${change}`);
  }
  console.log(tableOf(judged).split("\n")[0]);
});
