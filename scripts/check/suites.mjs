// Runs test suites and counts their tests.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder, fingerprint } from "../lib/files.mjs";
import { attempt, root, textOf } from "../lib/shell.mjs";

/**
 * Result of a step of the test run; `output` is what it printed, `isKnown` says that it passed before and was not run.
 *
 * @typedef {{ passed: number, failed: number, output: string, isKnown?: boolean }} Outcome
 */

/**
 * Timeout of a suite in milliseconds: a failed test may leave a worker or a browser open, which keeps its
 * process alive. (Node's --test-force-exit would truncate reports.)
 */
const longestSuite = 1_500_000;

/** The folder of reports. */
export const logs = join(root, "build", "test-logs");

/** A fresh file name for a report. */
function reportFile(/** @type {string} */ name) {
  mkdirSync(logs, { recursive: true });
  const file = join(logs, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * The outcome of a suite; one that crashed or ran no test counts as failed.
 *
 * @param {{ status: number, output: string }} result
 * @param {number} passed
 * @param {number} failed
 * @returns {Outcome}
 */
function outcome({ status, output }, passed, failed) {
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test was run.` };
  const died = status !== 0 && failed === 0;
  return { passed, failed: died ? 1 : failed, output };
}

/**
 * Runs a Catch2 executable and counts its test cases in a report with one line per case, since there are
 * millions of assertions.
 *
 * @param {string} name of the report
 * @param {string} program
 * @param {readonly string[]} args that come before Catch2's own
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runCatch2(name, program, args, env = {}) {
  const report = reportFile(`${name}.trs`);
  const reporters = ["--reporter", "console", "--reporter", `automake::out=${report}`];
  const plain = ["--colour-mode", "none", "--allow-running-no-tests"];
  const result = await attempt(program, [...args, ...reporters, ...plain], { env });
  if (!/^(All tests passed|test cases:|No tests ran)/m.test(result.output)) {
    return outcome({ ...result, output: `${result.output}\nThe suite broke off.` }, 0, 1);
  }
  const lines = textOf(report).split("\n");
  const count = (/** @type {string} */ what) =>
    lines.filter((line) => line.startsWith(`:test-result: ${what} `)).length;
  return outcome(result, count("PASS"), count("FAIL"));
}

/**
 * Runs node:test files one after another in one process and counts their tests.
 *
 * @param {string} name of the report
 * @param {readonly string[]} files
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Outcome>}
 */
async function runFiles(name, files, env) {
  const report = reportFile(`${name}.tap`);
  const toScreen = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  const toFile = ["--test-reporter=tap", `--test-reporter-destination=${report}`];
  const args = ["--import", "tsx", ...toScreen, ...toFile, join("tests", "run.ts"), ...files];
  const result = await attempt(process.execPath, args, { env, timeout: longestSuite });
  const tap = textOf(report);
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  return outcome(result, count("pass"), count("fail") + count("cancelled"));
}

/**
 * Distributes a folder's node:test files over processes and counts their tests.
 *
 * @param {string} folder
 * @param {{ env?: Record<string, string | undefined>, processes?: number }} [options] as many
 *   processes as requested, but at most one per file
 * @returns {Promise<Outcome>}
 */
export async function runNodeTests(folder, { env = {}, processes = 1 } = {}) {
  const files = filesUnder(folder, ".test.ts");
  if (files.length === 0) return { passed: 0, failed: 1, output: `${folder} has no *.test.ts.` };
  const length = Math.min(processes, files.length);
  const name = folder.replaceAll("/", "-");
  const outcomes = await Promise.all(
    Array.from({ length }, (_, hand) => {
      const own = files.filter((_file, index) => index % length === hand);
      return runFiles(`${name}-${hand}`, own, env);
    }),
  );
  const sum = (/** @type {"passed" | "failed"} */ what) =>
    outcomes.reduce((total, each) => total + each[what], 0);
  const output = outcomes.map((each) => (each.failed > 0 ? each.output : "")).join("\n");
  return { passed: sum("passed"), failed: sum("failed"), output };
}

/**
 * Runs a check; the program's exit status is 0 if it passes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export async function runCheck(program, args) {
  const { status, output } = await attempt(program, args);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
}

/**
 * Runs a suite or a check, unless it has passed before with the same files.
 *
 * @param {string} name
 * @param {readonly string[]} files all that it reads, its program or the settings and versions of its tools among them
 * @param {readonly string[]} args
 * @param {() => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
export async function once(name, files, args, work) {
  const record = join(root, "build", "checks", name);
  const now = fingerprint(files, args);
  const [before, passed] = textOf(record).split(" ");
  if (before === now) return { passed: Number(passed), failed: 0, output: "", isKnown: true };
  const result = await work();
  if (result.failed === 0) {
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, `${now} ${result.passed}`);
  }
  return result;
}

/**
 * Runs a check of files, unless it has passed before with the same contents.
 *
 * @param {string} name
 * @param {readonly string[]} files as for {@link once}
 * @param {string} program
 * @param {readonly string[]} args
 */
export const runCheckOnce = (name, files, program, args) =>
  once(name, files, args, () => runCheck(program, args));
