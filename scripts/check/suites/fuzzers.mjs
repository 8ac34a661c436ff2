// The libFuzzer targets of tests/fuzz, and how they are run.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt, root } from "../../lib/shell.mjs";
import { logs } from "./records.mjs";

/**
 * A target: seconds that it runs in a test run, the longest input in bytes, the seconds that a single input may take,
 * and its dictionary and corpus, if it has them.
 *
 * @typedef {{
 *   name: string,
 *   seconds: number,
 *   longest: number,
 *   timeout: number,
 *   dictionary?: string,
 *   corpus?: string,
 * }} Fuzzer
 */

/** All targets. @type {Fuzzer[]} */
export const fuzzers = [
  {
    name: "formula",
    seconds: 30,
    longest: 300,
    timeout: 20,
    dictionary: "tests/fuzz/formula.dict",
    corpus: "tests/fuzz/corpus",
  },
  { name: "digits", seconds: 15, longest: 200, timeout: 20 },
  // Large networks take seconds with sanitizers.
  { name: "settings", seconds: 15, longest: 400, timeout: 60 },
];

/**
 * Runs a target from a fixed seed over a scratch copy of its corpus, and prints how far it came.
 *
 * @param {Fuzzer} fuzzer
 * @param {number} seconds
 */
async function runFuzzer({ name, longest, timeout, dictionary, corpus }, seconds) {
  const found = join(logs, "fuzz", name);
  rmSync(found, { recursive: true, force: true });
  mkdirSync(join(found, "corpus"), { recursive: true });
  const options = {
    seed: 1,
    max_total_time: seconds,
    max_len: longest,
    timeout,
    len_control: 0, // long inputs from the start: runs are short
    artifact_prefix: `${found}/`,
    ...(dictionary ? { dict: dictionary } : {}),
  };
  const args = Object.entries(options).map(([option, value]) => `-${option}=${value}`);
  const corpora = [join(found, "corpus"), ...(corpus ? [corpus] : [])];
  const program = join(root, "build", "fuzzing", `fuzz-${name}`);
  const { status, output } = await attempt(program, [...args, ...corpora]);
  const [, runs] = /^Done (\d+) runs/m.exec(output) ?? [];
  const edges = [...output.matchAll(/ cov: (\d+)/g)].at(-1)?.[1];
  if (runs) console.log(`fuzz: ${name}: ${runs} executions, ${edges} edges covered`);
  return { isFine: status === 0 && Number(runs) > 0, output };
}

/**
 * Runs all targets, one after another: each would take a whole processor.
 *
 * @param {{ seconds?: number }} [options] of each target, in place of its own
 * @returns {Promise<import("./programs.mjs").Outcome>}
 */
export async function runFuzzers({ seconds } = {}) {
  const outputs = [];
  for (const fuzzer of fuzzers) {
    const { isFine, output } = await runFuzzer(fuzzer, seconds ?? fuzzer.seconds);
    if (!isFine) outputs.push(output);
  }
  const failed = outputs.length;
  return { passed: fuzzers.length - failed, failed, output: outputs.join("\n") };
}
