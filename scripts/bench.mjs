// Builds and runs the benchmark, natively and in WebAssembly under this Node.
// Usage: npm run bench [-- ARGUMENT...], which are handed to it.

import { join } from "node:path";
import { buildBench } from "./lib/build.mjs";
import { root, run, script } from "./lib/shell.mjs";
import { setUp } from "./setup.mjs";

await script(async () => {
  await setUp("test");
  await buildBench();
  const args = process.argv.slice(2);
  console.log("native");
  await run(join(root, "build", "native", "bench"), args, { show: true });
  console.log("WebAssembly");
  const file = join(root, "build", "wasm-tests", "bench.cjs");
  await run(process.execPath, [file, ...args], { show: true });
});
