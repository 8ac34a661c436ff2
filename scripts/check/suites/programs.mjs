// Runs suites of the core, fuzzers and checks, and counts what passed.

import { fingerprint } from "../../lib/files.mjs";
import { attempt, textOf } from "../../lib/shell.mjs";
import { outcome, passedBefore, record, reportFile } from "./records.mjs";

/** @typedef {import("./records.mjs").Outcome} Outcome */

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
  const inputs = fingerprint(files, args);
  const passed = passedBefore(name, inputs);
  if (passed !== undefined) return { passed, failed: 0, output: "", isKnown: true };
  const result = await work();
  if (result.failed === 0) record(name, inputs, result.passed);
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
