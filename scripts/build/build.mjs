// Builds the named targets. Usage: node scripts/build/build.mjs [module|native|wasm-tests|wasm-checked|sanitized|fuzz|fuzz-wasm|lib|api|page]...
// Without a name: the page. What a build is made from is built before it.

import { builds, make } from "./builds.mjs";
import { Failure, script } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

const isBuild = (/** @type {string} */ name) => Object.hasOwn(builds, name);

await script(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : ["page"];
  for (const name of names) {
    if (!isBuild(name))
      throw new Failure(`Nothing is called "${name}": name ${Object.keys(builds).join(", ")}.`);
  }
  const forTests = names.some((name) =>
    ["native", "wasm-tests", "wasm-checked", "sanitized", "fuzz", "fuzz-wasm"].includes(name),
  );
  await setUp(forTests ? "test" : "start");
  await make(/** @type {import("./builds.mjs").BuildName[]} */ (names));
});
