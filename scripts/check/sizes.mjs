// What the built page weighs: artefacts, and all bytes until something lives.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight */

/** Files that a script needs before it runs, itself included: its static imports. */
function closure(/** @type {string} */ folder, /** @type {string} */ script) {
  const found = new Set([script]);
  for (const name of found) {
    const text = readFileSync(join(folder, name), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(other);
  }
  return [...found];
}

/** The weight of files together, each as the build has compressed it. @returns {Weight} */
function weigh(/** @type {string[]} */ paths) {
  const sum = (/** @type {string} */ end) =>
    paths.reduce((total, path) => total + readFileSync(path + end).length, 0);
  return { raw: sum(""), gzip: sum(".gz"), brotli: sum(".br") };
}

/**
 * The weight of each thing that has a budget, by its name.
 *
 * @param {string} folder the built page
 * @returns {Record<string, Weight>}
 */
export function weights(folder) {
  const assets = join(folder, "assets");
  const names = readdirSync(assets).filter((name) => !/\.(br|gz)$/.test(name));
  const named = (/** @type {RegExp} */ pattern) => {
    const name = names.find((it) => pattern.test(it));
    if (!name) throw new Error(`the build has no ${pattern}`);
    return name;
  };
  const core = named(/^core-.*\.wasm$/);
  const functions = named(/^functions-.*\.wasm$/);
  const worker = named(/^worker-.*\.js$/);
  const inAssets = (/** @type {string[]} */ list) => list.map((name) => join(assets, name));
  const page = join(folder, "index.html");
  const script = named(/^index-.*\.js$/);
  const style = named(/^index-.*\.css$/);
  const element = (/** @type {string} */ tag, module = core) => {
    const scripts = closure(assets, named(new RegExp(`^${tag}-.*\\.js$`)));
    return weigh(inAssets([...scripts, worker, module]));
  };
  return {
    "core.wasm": weigh(inAssets([core])),
    "functions.wasm": weigh(inAssets([functions])),
    "index.html": weigh([page]),
    "all scripts": weigh(inAssets(names.filter((name) => name.endsWith(".js")))),
    "first screen, live": weigh([
      page,
      ...inAssets([...closure(assets, script), style, worker, core]),
    ]),
    "activation-explorer, live": element("activation-explorer", functions),
    "gradient-flow, live": element("gradient-flow"),
    "spiral-race, live": element("spiral-race"),
  };
}
