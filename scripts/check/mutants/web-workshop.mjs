// Judges faults in TypeScript: runs the test files that import the module, in a copy of the sources.

import { dirname, join } from "node:path";
import { filesUnder } from "../../lib/files.mjs";
import { Failure, attempt, seconds, textOf } from "../../lib/shell.mjs";
import { modulesOf } from "../suites/node-tests.mjs";
import { copyAt, updateCopy, withFault } from "./copies.mjs";
import { mkdirSync, writeFileSync } from "node:fs";

/** Folders of the tests that need neither a build nor a browser. */
const folders = ["tests/engine", "tests/elements", "tests/plot", "tests/page"];

const tree = copyAt("web");
const timesFile = join(tree, "build", "test-times.json");

/** Test files with the modules that they import. @type {Map<string, string[]>} */
let modules = new Map();

/**
 * Milliseconds that a test file takes without a fault, by its name; null for one that takes longer than `patience`.
 *
 * @type {Record<string, number | null>}
 */
let times = {};

/**
 * Milliseconds that a test file may take to be asked about every fault. The longer ones train networks in other
 * programs; a fault in `web/engine/export` that survives the others is theirs to find.
 */
const patience = 60_000;

/** Runs test files one after another in one process until a test fails. */
async function run(/** @type {readonly string[]} */ files, timeout = 3_600_000) {
  const start = performance.now();
  const reporter = join("scripts", "check", "mutants", "first-failure-reporter.mjs");
  const args = ["--import", "tsx", `--test-reporter=./${reporter}`, join("tests", "run.ts")];
  const { status, output } = await attempt(process.execPath, [...args, ...files], {
    cwd: tree,
    timeout,
  });
  const time = performance.now() - start;
  return { passed: status === 0, isLate: time >= timeout, time, output };
}

/** Copies the sources as they are, and finds out which tests import what. */
export async function setUp() {
  updateCopy("web", {
    copied: ["web", "tests", "scripts", "examples"],
    linked: ["node_modules", ".toolchain", "src", "dist", "lib"],
  });
  modules = await modulesOf(folders.flatMap((folder) => filesUnder(folder, ".test.ts")));
  times = JSON.parse(textOf(timesFile) || "{}");
}

/** Measures how long a file of tests takes, once. */
async function measure(/** @type {string} */ file) {
  if (times[file] !== undefined) return;
  const start = performance.now();
  const { passed, isLate, time, output } = await run([file], patience);
  if (!passed && !isLate) throw new Failure(`${file} fails without a fault.`, output);
  console.log(`without a fault: ${file} ${seconds(start)}${isLate ? ", left out" : ""}`);
  times[file] = isLate ? null : time;
  mkdirSync(dirname(timesFile), { recursive: true });
  writeFileSync(timesFile, JSON.stringify(times, null, 2));
}

/**
 * Groups of the test files that import a module, or of all if none does (a worker's script is loaded by its name):
 * those of the folder of the module's own name, those of the same part of the repository, and the others.
 *
 * @param {string} file
 */
function testsOf(file) {
  const all = [...modules.keys()];
  const importing = all.filter((test) => modules.get(test)?.includes(file));
  const own = dirname(file).replace(/^web/, "tests");
  const part = own.split("/").slice(0, 2).join("/");
  const nearness = (/** @type {string} */ test) =>
    test.startsWith(`${own}/`) ? 0 : test.startsWith(`${part}/`) ? 1 : 2;
  return [0, 1, 2].map((level) =>
    (importing.length > 0 ? importing : all).filter((test) => nearness(test) === level),
  );
}

/**
 * Puts a fault into a module and runs the tests that import it until one fails, the shortest first; with `near`, not
 * those of other parts of the repository.
 *
 * @param {import("./choice.mjs").Mutant} mutant
 * @param {{ near: boolean }} options
 * @returns {Promise<import("./copies.mjs").Verdict>}
 */
export async function judge(mutant, { near }) {
  for (const group of testsOf(mutant.file).slice(0, near ? 2 : 3)) {
    for (const file of group) await measure(file);
    const timed = group.flatMap((file) => ({ file, time: times[file] ?? -1 }));
    const tests = timed.filter(({ time }) => time >= 0).sort((a, b) => a.time - b.time);
    if (tests.length === 0) continue;
    const limit = Math.ceil(tests.reduce((sum, { time }) => sum + 2 * time, 20_000));
    const { passed, isLate } = await withFault("web", mutant, () =>
      run(
        tests.map(({ file }) => file),
        limit,
      ),
    );
    if (isLate) return "timed out";
    if (!passed) return "killed";
  }
  return "survived";
}
