// Lets a script that measures hand its figures to the benchmark that runs it.

import { fork } from "node:child_process";
import { root } from "../lib/shell.mjs";

/** @typedef {{ what: string, unit: string, better: "higher" | "lower", value: number }} Published */

/** Hands figures in which less is better to the process that runs this script, if one listens. */
export function publish(
  /** @type {string} */ subject,
  /** @type {Record<string, [value: number, unit: string]>} */ figures,
) {
  for (const [name, [value, unit]] of Object.entries(figures)) {
    const better = unit.endsWith("/s") ? "higher" : "lower";
    process.send?.({ what: `${subject}: ${name}`, unit, better, value });
  }
}

/** Runs a script of this repository, shows what it prints, and returns what it publishes; undefined if it fails. */
export async function figuresOf(/** @type {string} */ script, /** @type {string[]} */ ...args) {
  /** @type {Published[]} */
  const found = [];
  const child = fork(script, args, { cwd: root, stdio: "inherit" });
  child.on("message", (message) => found.push(/** @type {Published} */ (message)));
  const status = await new Promise((resolve) => child.on("close", resolve));
  return status === 0 ? found : undefined;
}
