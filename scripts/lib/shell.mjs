// Runs other programs; prints nothing if they succeed, and one sentence if they fail.

import { spawn } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A failure that the user can fix; its message is one or more sentences, `details` is output. */
export class Failure extends Error {
  /**
   * @param {string} message sentences for the reader
   * @param {string} [details] what the failing program printed
   */
  constructor(message, details = "") {
    super(message);
    this.details = details;
  }
}

/**
 * The full path of a program, or undefined when it is not on PATH.
 *
 * @param {string} program
 */
export function which(program) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/**
 * Runs a program to its end and returns its exit status and output, merged in order.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean, timeout?: number }} [options]
 *   `show` lets the program use the terminal instead of collecting its output; after `timeout`
 *   milliseconds it is killed, and the output says so
 * @returns {Promise<{ status: number, output: string }>}
 */
export function attempt(program, args, { cwd = root, env = {}, show = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      timeout,
      killSignal: "SIGKILL", // Playwright goes on after SIGTERM
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({ status: 127, output: error.message }));
    child.on("close", (status) => {
      if (child.killed) output += `\n"${program}" was stopped after ${Number(timeout) / 1000} s.`;
      resolve({ status: status ?? 1, output });
    });
  });
}

/**
 * Runs a program that has to succeed and returns its output.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Parameters<typeof attempt>[2] & { otherwise?: string }} [options] `otherwise` is the sentence
 *   to fail with
 */
export async function run(program, args, { otherwise, ...options } = {}) {
  const { status, output } = await attempt(program, args, options);
  if (status !== 0) {
    throw new Failure(otherwise ?? `"${[program, ...args].join(" ")}" failed.`, output);
  }
  return output;
}

/** The time since `start` (from `performance.now()`) as "12.3 s". */
export const seconds = (/** @type {number} */ start) =>
  `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** A file's text, or the empty string when there is no such file. */
export function textOf(/** @type {string} */ file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Runs a script's main function; a failure is printed as its sentences and ends with status 1.
 *
 * @param {() => Promise<void>} main
 */
export async function script(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.details) console.error(`${error.details.trimEnd()}\n`);
    console.error(error.message);
    process.exitCode = 1;
  }
}
