#!/usr/bin/env node
/** `plot-twist`: prints a result, or one sentence on stderr; status 2 for invalid input, 1 for other errors. */
import { ConfigError } from "../engine/index.js";
import { run } from "./run.js";

// A reader may close the pipe early: `plot-twist list | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const text = await run(process.argv.slice(2));
  process.stdout.write(text === "" || text.endsWith("\n") ? text : `${text}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plot-twist: ${message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
