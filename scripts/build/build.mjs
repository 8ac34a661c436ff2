// Builds the named targets. Usage: node scripts/build/build.mjs [module|native|wasm-tests|fuzz|lib|api|page]...
// Without a name: module, lib and page.

import { builds } from "./builds.mjs";
import { Failure, script, seconds } from "../lib/shell.mjs";
import { setUp } from "../setup/setup.mjs";

const isBuild = (/** @type {string} */ name) => Object.hasOwn(builds, name);

await script(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : ["module", "lib", "page"];
  for (const name of names) {
    if (!isBuild(name))
      throw new Failure(`Nothing is called "${name}": name ${Object.keys(builds).join(", ")}.`);
  }
  const forTests = names.some((name) => ["native", "wasm-tests", "fuzz"].includes(name));
  await setUp(forTests ? "test" : "start");
  for (const name of /** @type {(keyof typeof builds)[]} */ (names)) {
    const start = performance.now();
    await builds[name]();
    console.log(`build: ${name}: ${seconds(start)}`);
  }
});
