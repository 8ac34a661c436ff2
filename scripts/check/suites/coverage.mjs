// The C++ tests in the build with sanitizers, and what of the core they run.

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt, root } from "../../lib/shell.mjs";
import { once, runCatch2 } from "./programs.mjs";
import { logs } from "./records.mjs";

const llvm = "/usr/lib/llvm-22/bin";
const program = "build/sanitized/tests";
const profile = join(logs, "cpp.profraw");
const merged = join(logs, "cpp.profdata");

/**
 * Least shares of the lines and branches that the tests run, in percent, by the start of a file's path. Only what a
 * native build compiles can be counted: `src/bindings`, which Embind calls, is run by tests/engine.
 *
 * @type {{ start: string, lines: number, branches?: number }[]}
 */
const thresholds = [
  { start: "src/", lines: 95 },
  { start: "src/activations/", lines: 96, branches: 90 },
  { start: "src/formula/", lines: 98, branches: 93 },
  { start: "src/network/layers/", lines: 100, branches: 91 },
  { start: "src/network/losses/", lines: 99, branches: 100 },
  { start: "src/network/optimizers/", lines: 97, branches: 100 },
];

/**
 * How much there is, and how much of it was run.
 *
 * @typedef {{ count: number, covered: number }} Share
 * @typedef {{ name: string, lines: Share, branches: Share }} Covered
 */

/** Runs the suite with the sanitizers; what it runs goes into a profile. */
async function runSuite() {
  mkdirSync(logs, { recursive: true });
  return runCatch2("cpp-sanitized", join(root, program), [], {
    LLVM_PROFILE_FILE: profile,
    ASAN_OPTIONS: "detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1",
    UBSAN_OPTIONS: "print_stacktrace=1",
  });
}

/** The one run of this process; both steps are about it. @type {ReturnType<typeof once> | undefined} */
let running;

/** Runs the tests with address, leak and undefined-behaviour sanitizers, and the libraries' assertions. */
export const runSanitized = () =>
  (running ??= once("cpp-sanitized", [program, "tests/reference"], [], runSuite));

/** What the profile says of each file of src/. @returns {Promise<Covered[]>} */
async function coverageOfFiles() {
  const merge = ["merge", "-sparse", profile, "-o", merged];
  await attempt(join(llvm, "llvm-profdata"), merge);
  const { status, output } = await attempt(join(llvm, "llvm-cov"), [
    ...["export", "-summary-only", join(root, program), `-instr-profile=${merged}`],
    join(root, "src"),
  ]);
  if (status !== 0) return [];
  /** @type {{ filename: string, summary: { lines: Share, branches: Share } }[]} */
  const files = JSON.parse(output).data[0].files;
  return files.map(({ filename, summary: { lines, branches } }) => {
    return { name: filename.slice(root.length + 1), lines, branches };
  });
}

/** All files together. @returns {Covered} */
function sumOf(/** @type {string} */ name, /** @type {readonly Covered[]} */ files) {
  const total = (/** @type {"lines" | "branches"} */ what) => ({
    count: files.reduce((sum, file) => sum + file[what].count, 0),
    covered: files.reduce((sum, file) => sum + file[what].covered, 0),
  });
  return { name, lines: total("lines"), branches: total("branches") };
}

const percent = (/** @type {Share} */ { count, covered }) =>
  count === 0 ? 100 : (100 * covered) / count;

/** The folder of a file that a row of the table is about: "src/network/layers". */
const folderOf = (/** @type {string} */ name) => dirname(name).split("/").slice(0, 3).join("/");

/** Rows of a table: each folder's lines and branches, and of all. */
function tableOf(/** @type {readonly Covered[]} */ files) {
  const folders = [...new Set(files.map(({ name }) => folderOf(name)))].sort();
  const rows = folders.map((folder) =>
    sumOf(
      folder,
      files.filter(({ name }) => folderOf(name) === folder),
    ),
  );
  const cell = (/** @type {Share} */ share) =>
    `${String(share.covered).padStart(6)} of ${String(share.count).padStart(6)} ${percent(share).toFixed(1).padStart(6)} %`;
  return [...rows, sumOf("all", files)].map(
    ({ name, lines, branches }) =>
      `${name.padEnd(32)} lines ${cell(lines)}   branches ${cell(branches)}`,
  );
}

/** Sentences about thresholds that are not reached, and about the files that miss most. */
function complaintsAbout(/** @type {readonly Covered[]} */ files) {
  return thresholds.flatMap((threshold) => {
    const own = files.filter(({ name }) => name.startsWith(threshold.start));
    const sum = sumOf(threshold.start, own);
    return /** @type {const} */ (["lines", "branches"]).flatMap((what) => {
      const least = threshold[what] ?? 0;
      if (percent(sum[what]) >= least) return [];
      const missing = own
        .filter((file) => file[what].covered < file[what].count)
        .map(
          ({ name, [what]: { count, covered } }) =>
            `  ${name}: ${count - covered} of ${count} not run`,
        );
      const share = percent(sum[what]).toFixed(1);
      return [
        `${threshold.start}: ${share} % of the ${what} are run, at least ${least} % must be:`,
        ...missing,
      ];
    });
  });
}

/**
 * Prints how much of the core the tests run, by folder, and fails under a threshold. For lines:
 * `llvm-cov show build/sanitized/tests -instr-profile=build/test-logs/cpp.profdata FILE`.
 *
 * @returns {Promise<import("./programs.mjs").Outcome>}
 */
export async function runCoverage() {
  const { failed } = await runSanitized();
  if (failed > 0)
    return { passed: 0, failed: 1, output: "The tests failed, so nothing was counted." };
  const files = await coverageOfFiles();
  if (files.length === 0) return { passed: 0, failed: 1, output: "llvm-cov counted nothing." };
  console.log(tableOf(files).join("\n"));
  const complaints = complaintsAbout(files);
  const isFine = complaints.length === 0;
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, output: complaints.join("\n") };
}
