// Builds and runs a benchmark, natively and in WebAssembly under this Node.
// Usage: npm run bench -- NAME [ARGUMENT...]: a file of tests/bench and its arguments.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildBench } from "../build/builds.mjs";
import { Failure, root, run, script } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

const names = readdirSync(join(root, "tests", "bench"))
  .filter((file) => file.endsWith(".cpp"))
  .map((file) => file.replace(/\.cpp$/, ""));

await script(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    throw new Failure(`The benchmark must be one of ${names.join(", ")}, got "${name}".`);
  }
  await setUp("test");
  await buildBench(name);
  console.log("native");
  await run(join(root, "build", "native", "bench", name), args, { show: true });
  console.log("WebAssembly");
  const file = join(root, "build", "wasm-tests", "bench", `${name}.cjs`);
  await run(process.execPath, [file, ...args], { show: true });
});
