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

/** Inputs that a target runs in WebAssembly beside those that libFuzzer has found: about a minute and a half of them. */
const wasmRuns = 10_000;

/** Where a target's findings are, and the folders of its inputs: what was found, and its corpus. */
function placesOf(/** @type {Fuzzer} */ { name, corpus }) {
  const found = join(logs, "fuzz", name);
  return { found, corpora: [join(found, "corpus"), ...(corpus ? [join(root, corpus)] : [])] };
}

/**
 * Runs a target from a fixed seed over a scratch copy of its corpus, and prints how far it came.
 *
 * @param {Fuzzer} fuzzer
 * @param {number} seconds
 */
async function runFuzzer(fuzzer, seconds) {
  const { name, longest, timeout, dictionary } = fuzzer;
  const { found, corpora } = placesOf(fuzzer);
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
  const program = join(root, "build", "fuzzing", `fuzz-${name}`);
  const { status, output } = await attempt(program, [...args, ...corpora]);
  const [, runs] = /^Done (\d+) runs/m.exec(output) ?? [];
  const edges = [...output.matchAll(/ cov: (\d+)/g)].at(-1)?.[1];
  if (runs) console.log(`fuzz: ${name}: ${runs} executions, ${edges} edges covered`);
  return { isFine: status === 0 && Number(runs) > 0, output };
}

/**
 * Runs a target in WebAssembly on what libFuzzer finds in its seconds of a test run, and on inputs made of it.
 *
 * @param {Fuzzer} fuzzer
 */
async function runInWasm(fuzzer) {
  const native = await runFuzzer(fuzzer, fuzzer.seconds);
  if (!native.isFine) return native;
  const { found, corpora } = placesOf(fuzzer);
  const program = join(root, "build", "wasm", `fuzz-${fuzzer.name}.cjs`);
  const last = join(found, "last");
  const args = [program, String(wasmRuns), String(fuzzer.longest), last, ...corpora];
  const { status, output } = await attempt(process.execPath, args);
  if (status === 0) console.log(`fuzz in WebAssembly: ${fuzzer.name}: ${output.trim()}`);
  return { isFine: status === 0, output: `${output}\nThe input is ${last}` };
}

/**
 * Runs all targets, one after another: each would take a whole processor.
 *
 * @param {(fuzzer: Fuzzer) => Promise<{ isFine: boolean, output: string }>} runOne
 * @returns {Promise<import("./programs.mjs").Outcome>}
 */
async function runAll(runOne) {
  const outputs = [];
  for (const fuzzer of fuzzers) {
    const { isFine, output } = await runOne(fuzzer);
    if (!isFine) outputs.push(output);
  }
  const failed = outputs.length;
  return { passed: fuzzers.length - failed, failed, output: outputs.join("\n") };
}

/** Runs all targets. @param {{ seconds?: number }} [options] of each target, in place of its own */
export const runFuzzers = ({ seconds } = {}) =>
  runAll((fuzzer) => runFuzzer(fuzzer, seconds ?? fuzzer.seconds));

/** Runs all targets in WebAssembly, every access to memory checked. */
export const runFuzzersInWasm = () => runAll(runInWasm);
