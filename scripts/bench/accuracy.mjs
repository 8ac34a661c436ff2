// Compares the float kernels with the double ones at every float, on all processors; fails if an error
// is above its bound. Usage: npm run accuracy [-- [--every N] ACTIVATION...]. With --every N, at one float
// in N; with names, only those activations.

import { join } from "node:path";
import { buildAccuracy } from "../build/builds.mjs";
import { root, run, script } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

await script(async () => {
  await setUp("test");
  await buildAccuracy();
  const program = join(root, "build", "native", "accuracy", "exhaustive");
  await run(program, process.argv.slice(2), {
    show: true,
    otherwise: "Float kernels are further from the double ones than they may be.",
  });
});
