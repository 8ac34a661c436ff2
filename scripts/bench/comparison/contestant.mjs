// A process that answers requests, one line each; peers/README.md describes them.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Failure, root } from "../../lib/shell.mjs";

/**
 * Who takes part: its name on the page of results, how it is started, what it does, and what is missing: a sentence
 * with the command that helps, or undefined.
 *
 * @typedef {{
 *   who: string, program: string, args: readonly string[], env?: Record<string, string>,
 *   precision: "float" | "double", parts: readonly string[], missing?: string,
 * }} Entry
 *
 * @typedef {{ seconds: number, result: number[] }} Answer
 */

/** A started process. */
export class Contestant {
  #child;
  #lines;
  #errors = "";

  constructor(/** @type {Entry} */ entry) {
    this.entry = entry;
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", ...entry.env };
    this.#child = spawn(entry.program, entry.args, { cwd: root, env });
    this.#child.on("error", (error) => (this.#errors += error.message));
    this.#child.stdin.on("error", () => undefined); // the end of the output tells
    this.#child.stderr.on("data", (/** @type {Buffer} */ text) => (this.#errors += String(text)));
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The next line of its output as JSON. @returns {Promise<unknown>} */
  async #next() {
    const { value, done } = await this.#lines.next();
    if (!done) return JSON.parse(String(value));
    throw new Failure(`${this.entry.who} ended early.`, this.#errors);
  }

  /** The version that it prints first. */
  async version() {
    const { version } = /** @type {{ version: string }} */ (await this.#next());
    return version;
  }

  /** @returns {Promise<Answer>} */
  async ask(
    /** @type {string} */ kind,
    /** @type {string} */ activation,
    /** @type {number} */ count,
  ) {
    this.#child.stdin.write(`${kind} ${activation} ${count}\n`);
    return /** @type {Answer} */ (await this.#next());
  }

  stop() {
    this.#child.stdin.end();
    this.#child.kill();
  }
}
