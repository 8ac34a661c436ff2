// Runs suites of the core, fuzzers and checks, and counts what passed.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../lib/files.mjs";
import { attempt, textOf } from "../lib/shell.mjs";
import { logs, outcome, passedBefore, record, reportFile } from "./records.mjs";

/** @typedef {import("./records.mjs").Outcome} Outcome */

/**
 * Runs a Catch2 executable and counts its test cases in a report with one line per case, since there are
 * millions of assertions.
 *
 * @param {string} name of the report
 * @param {string} program
 * @param {readonly string[]} args that come before Catch2's own
 * @returns {Promise<Outcome>}
 */
export async function runCatch2(name, program, args) {
  const report = reportFile(`${name}.trs`);
  const reporters = ["--reporter", "console", "--reporter", `automake::out=${report}`];
  const plain = ["--colour-mode", "none", "--allow-running-no-tests"];
  const result = await attempt(program, [...args, ...reporters, ...plain]);
  if (!/^(All tests passed|test cases:|No tests ran)/m.test(result.output)) {
    return outcome({ ...result, output: `${result.output}\nThe suite broke off.` }, 0, 1);
  }
  const lines = textOf(report).split("\n");
  const count = (/** @type {string} */ what) =>
    lines.filter((line) => line.startsWith(`:test-result: ${what} `)).length;
  return outcome(result, count("PASS"), count("FAIL"));
}

/** Seconds that the fuzzer runs in a test run. */
const fuzzSeconds = 30;

/**
 * Runs libFuzzer from a fixed seed over a scratch copy of its corpus, and prints how far it came.
 *
 * @param {string} program
 * @param {string} folder of the corpus and the dictionary
 * @returns {Promise<Outcome>}
 */
export async function runFuzzer(program, folder) {
  const found = join(logs, "fuzz");
  rmSync(found, { recursive: true, force: true });
  mkdirSync(join(found, "corpus"), { recursive: true });
  const options = {
    seed: 1,
    max_total_time: fuzzSeconds,
    max_len: 300,
    timeout: 20,
    dict: join(folder, "formula.dict"),
    artifact_prefix: `${found}/`,
  };
  const args = Object.entries(options).map(([name, value]) => `-${name}=${value}`);
  const corpora = [join(found, "corpus"), join(folder, "corpus")];
  const { status, output } = await attempt(program, [...args, ...corpora]);
  const [, runs] = /^Done (\d+) runs/m.exec(output) ?? [];
  const coverage = [...output.matchAll(/ cov: (\d+)/g)].at(-1)?.[1];
  if (runs) console.log(`fuzz: ${runs} executions, ${coverage} edges covered`);
  const isFine = status === 0 && Number(runs) > 0;
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, output };
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
