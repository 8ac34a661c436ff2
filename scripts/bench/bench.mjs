// Measures what the project promises, beside its peers. Usage: npm run bench -- --help

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBench, buildPeers, make } from "../build/builds.mjs";
import { parseOptions, wholeNumber } from "../lib/options.mjs";
import { Failure, root, run, script } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";
import { entriesFor, installPeers } from "./comparison/entries.mjs";
import { parts } from "./parts/parts.mjs";
import { writeProblem } from "./problem.mjs";
import { printFigures } from "./results/print.mjs";
import { recordReference } from "./results/reference.mjs";
import { resultsPage } from "./results/results-page.mjs";
import { emptyResults } from "./results/results.mjs";

const folder = join(root, "build", "bench");

/** The C++ benchmarks: files of tests/bench. */
const programs = readdirSync(join(root, "tests", "bench"))
  .filter((file) => file.endsWith(".cpp"))
  .map((file) => file.replace(/\.cpp$/, ""));

const column = Math.max(...Object.keys(parts).map(({ length }) => length));
const help = `Usage: npm run bench [-- [PART...] [OPTION...]]
       npm run bench -- PROGRAM [ARGUMENT...]

Measures what the project promises, beside its peers, and writes build/bench/results.json and
build/bench/index.html. Without a part, all of them:

${Object.entries(parts)
  .map(([name, { about }]) => `  ${name.padEnd(column)}  ${about}`)
  .join("\n")}

  --rounds N  how often everything is measured in turn (default 5)
  --record    keeps what the page shows beside a reader's device; needs training and elementwise
  --built     measures what is built: no set-up, no build
  --help      shows this text

PROGRAM is a C++ benchmark, built and run natively and in WebAssembly: ${programs.join(", ")}.`;

/** Builds and runs a C++ benchmark. */
async function runProgram(/** @type {string} */ name, /** @type {string[]} */ args) {
  await setUp("test");
  await buildBench(name);
  console.log("native");
  await run(join(root, "build", "native", "bench", name), args, { show: true });
  console.log("WebAssembly");
  const file = join(root, "build", "wasm", "bench", `${name}.cjs`);
  await run(process.execPath, [file, ...args], { show: true });
}

const options = /** @type {const} */ ({
  rounds: { type: "string", default: "5" },
  record: { type: "boolean", default: false },
  built: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});

/** The parts and options that were asked for; throws Failure if there is none of that name. */
function request() {
  const advice = "npm run bench -- --help lists all.";
  const { values, positionals } = parseOptions({ options, allowPositionals: true }, advice);
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    const names = [...Object.keys(parts), ...programs].join(", ");
    throw new Failure(`The benchmark must be one of ${names}, got "${unknown}".`);
  }
  const rounds = wholeNumber("rounds", values.rounds, 1, 1000);
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  if (values.record && !["training", "elementwise"].every((name) => names.includes(name))) {
    throw new Failure("--record needs the parts training and elementwise.");
  }
  return { ...values, rounds, names };
}

/** Runs parts and writes their results. */
async function runParts(
  /** @type {ReturnType<typeof request>} */ { names, rounds, record, built },
) {
  const chosen = Object.entries(parts).filter(([name]) => names.includes(name));
  const hasContest = chosen.some(([, { isContest }]) => isContest);
  if (!built) {
    await setUp("test");
    await make(["page"]);
    if (hasContest) await buildPeers();
  }
  mkdirSync(folder, { recursive: true });
  const results = await emptyResults();
  const problem = join(folder, "problem.txt");
  if (hasContest) await writeProblem(problem);
  const entries = hasContest ? entriesFor(problem, await installPeers()) : [];
  for (const [name, part] of chosen) {
    const start = results.figures.length;
    console.log(`\n${name}: ${part.about}`);
    await part.run({ entries, rounds, results });
    if (!part.isContest) printFigures(results.figures.slice(start));
    writeFileSync(join(folder, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(join(folder, "index.html"), resultsPage(results));
  }
  console.log("\nThe results are in build/bench/results.json and build/bench/index.html.");
  if (record) await recordReference(results);
}

await script(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  if (programs.includes(name)) return runProgram(name, args);
  const asked = request();
  if (asked.help) console.log(help);
  else await runParts(asked);
});
