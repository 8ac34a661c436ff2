#!/usr/bin/env node
/** `plot-twist`: prints an answer, or one sentence on stderr (status 2: the input is at fault). */
import { ConfigError } from "../engine/index.js";
import { run } from "./run.js";

// Whoever reads may have had enough: `plot-twist list | head -1`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`plot-twist: ${message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
