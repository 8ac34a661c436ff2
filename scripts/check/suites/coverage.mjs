// The C++ tests in the build with sanitizers, and what of the core they run.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { attempt, root } from "../../lib/shell.mjs";
import { reportCoverage } from "./coverage-table.mjs";
import { once, runCatch2 } from "./programs.mjs";
import { logs } from "./records.mjs";

const llvm = "/usr/lib/llvm-22/bin";
const program = "build/sanitized/tests";
const profile = join(logs, "cpp.profraw");
const merged = join(logs, "cpp.profdata");

/**
 * Only what a native build compiles can be counted: `src/bindings`, which Embind calls, is run by tests/engine.
 *
 * @type {import("./coverage-table.mjs").Threshold[]}
 */
const thresholds = [
  { start: "src/", lines: 95 },
  { start: "src/activations/", lines: 96, branches: 90 },
  { start: "src/formula/", lines: 98, branches: 93 },
  { start: "src/network/layers/", lines: 100, branches: 91 },
  { start: "src/network/losses/", lines: 99, branches: 100 },
  { start: "src/network/optimizers/", lines: 97, branches: 100 },
];

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

/** What the profile says of each file of src/. @returns {Promise<import("./coverage-table.mjs").Covered[]>} */
async function coverageOfFiles() {
  const merge = ["merge", "-sparse", profile, "-o", merged];
  await attempt(join(llvm, "llvm-profdata"), merge);
  const { status, output } = await attempt(join(llvm, "llvm-cov"), [
    ...["export", "-summary-only", join(root, program), `-instr-profile=${merged}`],
    join(root, "src"),
  ]);
  if (status !== 0) return [];
  /** @type {{ filename: string, summary: Omit<import("./coverage-table.mjs").Covered, "name"> }[]} */
  const files = JSON.parse(output).data[0].files;
  return files.map(({ filename, summary: { lines, branches } }) => {
    return { name: filename.slice(root.length + 1), lines, branches };
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
  return reportCoverage(files, thresholds);
}
