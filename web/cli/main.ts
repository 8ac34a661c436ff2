#!/usr/bin/env node
/** `plot-twist`: prints a result, or one sentence on stderr; status 2 for invalid input, 1 for other errors. */
import { ConfigError } from "../engine/index.js";
import { run } from "./run.js";

// A reader may close the pipe early, `plot-twist list | head -1`; a disk may be full.
process.stdout.on("error", ({ code = "unknown" }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") return;
  process.stderr.write(`plot-twist: the output could not be written (${code})\n`);
  process.exitCode = 1;
});
// Where no sentence can be written either, the status has to do.
process.stderr.on("error", () => {});

try {
  const text = await run(process.argv.slice(2));
  process.stdout.write(text === "" || text.endsWith("\n") ? text : `${text}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plot-twist: ${message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
