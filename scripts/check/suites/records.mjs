// Results of steps, reports of suites, and records of what has passed.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, textOf } from "../../lib/shell.mjs";

/**
 * Result of a step of the test run; `output` is what it printed, `isKnown` says that it passed before and was not run.
 *
 * @typedef {{ passed: number, failed: number, output: string, isKnown?: boolean }} Outcome
 */

/** Folder of reports. */
export const logs = join(root, "build", "test-logs");

/** A fresh file name for a report. */
export function reportFile(/** @type {string} */ name) {
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
export function outcome({ status, output }, passed, failed) {
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test was run.` };
  const died = status !== 0 && failed === 0;
  return { passed, failed: died ? 1 : failed, output };
}

const recordOf = (/** @type {string} */ name) => join(root, "build", "checks", name);

/**
 * How many tests passed when `name` passed with these inputs; undefined if it has not.
 *
 * @param {string} name
 * @param {string | undefined} inputs their fingerprint
 */
export function passedBefore(name, inputs) {
  const [before, passed] = textOf(recordOf(name)).split(" ");
  return before === inputs ? Number(passed) : undefined;
}

/** Records that `name` passed with these inputs. */
export function record(
  /** @type {string} */ name,
  /** @type {string | undefined} */ inputs,
  /** @type {number} */ passed,
) {
  mkdirSync(dirname(recordOf(name)), { recursive: true });
  writeFileSync(recordOf(name), `${inputs} ${passed}`);
}
