// Compares the float kernels with the double ones at every float, on all processors; fails if one is
// too far off. Usage: npm run accuracy [-- [--every N] ACTIVATION...]: one float in N; these functions.

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
