// What the built page weighs: artefacts, and all bytes until something lives.

import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { figures, tags } from "../build/figures.mjs";
import { lessonFiles } from "../build/plugins/offline.mjs";

/** @typedef {{ raw: number, gzip: number, brotli: number }} Weight */

/** Files that a script needs before it runs, itself included: its static imports. Paths start at `folder`. */
function closure(/** @type {string} */ folder, /** @type {string} */ script) {
  const found = new Set([script]);
  for (const name of found) {
    const text = readFileSync(join(folder, name), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      found.add(posix.join(posix.dirname(name), other));
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
 * A function that gives the files which a page loads before anything else.
 *
 * @param {(pattern: RegExp) => string} named
 * @param {(script: string) => string[]} scripts
 */
const pageFiles = (named, scripts) => (/** @type {string} */ name) => [
  `${name}.html`,
  ...scripts(named(new RegExp(`^${name}-.*\\.js$`))),
  named(new RegExp(`^${name}-.*\\.css$`)),
];

/**
 * The weight of each thing that has a budget, by its name. A figure's is that of an embed: until it is live, with
 * nothing cached.
 *
 * @param {string} folder the built page
 * @returns {Record<string, Weight>}
 */
export function weights(folder) {
  const names = readdirSync(join(folder, "assets")).filter((name) => !/\.(br|gz)$/.test(name));
  const named = (/** @type {RegExp} */ pattern) => {
    const name = names.find((it) => pattern.test(it));
    if (!name) throw new Error(`the build has no ${pattern}`);
    return `assets/${name}`;
  };
  const moduleFile = (/** @type {string} */ name) => named(new RegExp(`^${name}-.*\\.wasm$`));
  const worker = named(/^worker-.*\.js$/);
  const scripts = (/** @type {string} */ script) => closure(folder, script);
  const weight = (/** @type {string[]} */ list) =>
    weigh([...new Set(list)].map((name) => join(folder, name)));
  const race = scripts(named(/^open-race-.*\.js$/)); // fetched by the figures that train
  const page = pageFiles(named, scripts);
  const embed = (/** @type {import("../build/figures.mjs").Tag} */ tag) =>
    weight([
      ...scripts("plot-twist.js"),
      ...scripts(named(new RegExp(`^${tag}-.*\\.js$`))),
      ...(tag === "spiral-race" ? race : []),
      worker,
      moduleFile(figures[tag]),
    ]);
  return {
    "core.wasm": weight([moduleFile("core")]),
    "networks.wasm": weight([moduleFile("networks")]),
    "functions.wasm": weight([moduleFile("functions")]),
    worker: weight([worker]),
    "index.html": weight(["index.html"]),
    "all scripts": weight(names.filter((name) => name.endsWith(".js")).map((it) => `assets/${it}`)),
    "first screen, live": weight([...page("index"), ...race, worker, moduleFile("networks")]),
    "playground, live": weight([...page("play"), ...race, worker, moduleFile("core")]),
    "kept offline": weight(["index.html", ...lessonFiles(folder)]),
    "plot-twist.js": weight(scripts("plot-twist.js")),
    ...Object.fromEntries(tags.map((tag) => [`${tag}, live`, embed(tag)])),
    ...Object.fromEntries(
      ["plot-twist", ...tags].map((name) => [`${name}.html`, weight([`${name}.html`])]),
    ),
  };
}
