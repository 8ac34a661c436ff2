// Runs test suites and counts their tests.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt, root, textOf } from "./shell.mjs";

/**
 * What a step of the test run came to.
 *
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 */

/**
 * A test that failed may have left a worker or a browser open, which keeps its process alive; no suite
 * takes this many milliseconds. (Node's --test-force-exit ends such a run too, and cuts reports short.)
 */
const longestSuite = 900_000;

const logs = join(root, "build", "test-logs");

/** A fresh file name for a report. */
function reportFile(/** @type {string} */ name) {
  mkdirSync(logs, { recursive: true });
  const file = join(logs, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * Makes sure that a suite which died, or which found nothing to run, counts as failed.
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
 * How many test cases passed and failed, in a report of Catch2's JSON reporter.
 *
 * @returns {{ passed: number, failed: number }}
 */
function readTotals(/** @type {string} */ report) {
  return JSON.parse(readFileSync(report, "utf8"))["test-run"].totals["test-cases"];
}

/**
 * Runs a Catch2 executable and counts its test cases.
 *
 * @param {string} name of the report
 * @param {string} program
 * @param {readonly string[]} args that come before Catch2's own
 * @returns {Promise<Outcome>}
 */
export async function runCatch2(name, program, args) {
  const report = reportFile(`${name}.json`);
  const reporters = ["--reporter", "console", "--reporter", `JSON::out=${report}`];
  const result = await attempt(program, [...args, ...reporters, "--allow-running-no-tests"]);
  try {
    const { passed, failed } = readTotals(report);
    return outcome(result, passed, failed);
  } catch {
    return outcome({ ...result, output: `${result.output}\nThe suite broke off.` }, 0, 1);
  }
}

/** The files of a folder, at any depth, whose names end with `ending`. */
export function filesUnder(/** @type {string} */ folder, /** @type {string} */ ending) {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/**
 * Runs a folder's node:test files and counts their tests.
 *
 * @param {string} folder
 * @param {Record<string, string | undefined>} [env]
 * @param {number} [atOnce] files that run at the same time; left out, one less than there are cores
 * @returns {Promise<Outcome>}
 */
export async function runNodeTests(folder, env = {}, atOnce = undefined) {
  const files = filesUnder(folder, ".test.ts");
  if (files.length === 0) return { passed: 0, failed: 1, output: `${folder} has no *.test.ts.` };
  const report = reportFile(`${folder.replaceAll("/", "-")}.tap`);
  const toScreen = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  const toFile = ["--test-reporter=tap", `--test-reporter-destination=${report}`];
  const several = atOnce === undefined ? [] : [`--test-concurrency=${atOnce}`];
  const args = ["--import", "tsx", "--test", ...several, ...toScreen, ...toFile, ...files];
  const result = await attempt(process.execPath, args, { env, timeout: longestSuite });
  const tap = textOf(report);
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  return outcome(result, count("pass"), count("fail") + count("cancelled"));
}

/** Seconds that the fuzzer runs in a test run; by hand it may run for as long as one likes. */
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
 * Runs a program whose exit status says whether a check passed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export async function runCheck(program, args) {
  const { status, output } = await attempt(program, args);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
}
