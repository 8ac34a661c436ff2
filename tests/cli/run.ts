/** Runs the built command in a Node process that may not compile code from strings. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built command. */
export const main = fileURLToPath(new URL("../../lib/cli/main.js", import.meta.url));

/** What a command printed, and its exit status; `null` if a signal ended it. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `plot-twist` with these arguments. */
export function plotTwist(...args: string[]): Outcome {
  const flags = ["--disallow-code-generation-from-strings"];
  const options = { encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, main, ...args],
    options,
  );
  return { status, stdout, stderr };
}

/** Runs `plot-twist --json` and parses its output; throws if it fails or prints to stderr. */
export function json<T>(...args: string[]): T {
  const { status, stdout, stderr } = plotTwist(...args, "--json");
  if (status !== 0 || stderr !== "") throw new Error(`status ${status}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
