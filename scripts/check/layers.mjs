// The rules for a single file: which rooms may include which, as ARCHITECTURE.md draws it, and the lengths of
// files and functions. Pure functions of a file's path and text.

import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { root } from "../lib/shell.mjs";

/** @typedef {{ line: number, rule: string }} Violation */
/**
 * A picture of rooms: for each room, those that it may include (its arrows) and the npm packages that it uses.
 *
 * @typedef {{ rooms: ReadonlyMap<string, ReadonlySet<string>>, packages: ReadonlyMap<string, readonly string[]>, foundations: ReadonlySet<string> }} Picture
 */

/**
 * Reads the first Mermaid graph of a text: `a --> b & c` are arrows, `class a,b foundation` names rooms
 * that every room of `src/` may include, and `%% a uses lit, vite` names packages.
 *
 * @param {string} markdown
 * @returns {Picture}
 */
export function readPicture(markdown) {
  const graph = /```mermaid\n(.*?)```/s.exec(markdown)?.[1] ?? "";
  /** @type {Map<string, Set<string>>} */
  const rooms = new Map();
  const packages = new Map();
  const foundations = new Set();
  const list = (/** @type {string} */ text) => text.split(/[,&]/).map((each) => each.trim());
  for (const line of graph.split("\n")) {
    const [, from, to] = /^\s*([\w&\s]+?) --> ([\w&\s]+?)\s*$/.exec(line) ?? [];
    for (const room of from && to ? list(from) : []) {
      rooms.set(room, new Set([...(rooms.get(room) ?? []), ...list(to ?? "")]));
    }
    const [, user, used] = /^\s*%% (\w+) uses (.+)$/.exec(line) ?? [];
    if (user && used) packages.set(user, list(used));
    const [, base] = /^\s*class ([\w,]+) foundation$/.exec(line) ?? [];
    for (const room of base ? list(base) : []) foundations.add(room);
  }
  return { rooms, packages, foundations };
}

/** The picture in ARCHITECTURE.md. */
const picture = readPicture(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));

const knows = (/** @type {string} */ room, /** @type {string} */ other) =>
  picture.rooms.get(room)?.has(other) ?? false;

/** Headers with which results could depend on more than the configuration. */
const impureHeaders =
  /^(chrono|cstdio|ctime|filesystem|fstream|future|iostream|mutex|stdio\.h|thread|time\.h)$/;

/** Names of `<random>` whose numbers differ between libraries or runs; its engines are exact. */
const inexactRandom =
  /\bstd::(\w+_distribution|random_device|default_random_engine|generate_canonical|shuffle)\b/g;

const longestFile = 400;
const longestFunction = 40;

/** The matches of a pattern with the numbers of their lines. */
function* matches(/** @type {string} */ text, /** @type {RegExp} */ pattern) {
  for (const [index, line] of text.split("\n").entries()) {
    for (const match of line.matchAll(pattern))
      yield { line: index + 1, target: match[1] ?? match[2] ?? "" };
  }
}

/** The folder under `src/` or `web/` that a path lies in. */
const roomOf = (/** @type {string} */ path) => path.split("/")[1] ?? "";

/** @returns {Generator<Violation>} */
function* includeViolations(/** @type {string} */ path, /** @type {string} */ text) {
  const room = roomOf(path);
  for (const { line, target } of matches(text, /^\s*#\s*include\s+"([^"]+)"/g)) {
    const other = target.split("/")[0] ?? "";
    const isAllowed = knows(room, other) || picture.foundations.has(other);
    if (other !== room && !(isAllowed && room !== "sentences")) {
      yield { line, rule: `src/${room} may not know src/${other}` };
    }
  }
  for (const { line, target } of matches(text, /^\s*#\s*include\s+<([^>]+)>/g)) {
    if (target.startsWith("emscripten") && room !== "bindings") {
      yield { line, rule: `only src/bindings may include <${target}>` };
    }
    if (impureHeaders.test(target)) {
      yield { line, rule: `src has no input, output, clock or threads: not <${target}>` };
    }
  }
  for (const { line, target } of matches(text, inexactRandom)) {
    yield { line, rule: `std::${target} differs between libraries or runs` };
  }
}

/** The rule that an import breaks, if any. */
function brokenByImport(/** @type {string} */ path, /** @type {string} */ target) {
  const room = roomOf(path);
  if (target.startsWith("node:")) return undefined;
  if (!target.startsWith(".")) {
    const packages = picture.packages.get(room) ?? [];
    const allowed = packages.some((each) => target === each || target.startsWith(`${each}/`));
    return allowed ? undefined : `web/${room} may not know the package ${target}`;
  }
  const resolved = posix.join(posix.dirname(path), target);
  const other = roomOf(resolved);
  if (!resolved.startsWith("web/")) return `web/${room} may not know ${resolved}`;
  if (other === room) return undefined;
  if (!knows(room, other)) return `web/${room} may not know web/${other}`;
  const isModule = resolved.startsWith("web/engine/generated/");
  return isModule ? `only web/engine may know the module, not web/${room}` : undefined;
}

/** Imports of every form, and the addresses of workers. */
const importPattern =
  /(?:(?<!["'.\w])from|^\s*import|\bimport\()\s*"([^"]+)"|\bnew URL\(\s*"([^"]+\.[jt]s)"/g;

/** @returns {Generator<Violation>} */
function* importViolations(/** @type {string} */ path, /** @type {string} */ text) {
  for (const { line, target } of matches(text, importPattern)) {
    const rule = brokenByImport(path, target);
    if (rule) yield { line, rule };
  }
}

/**
 * Functions that are too long. Since files are formatted, a function ends at the first closing
 * brace that is indented as its first line.
 *
 * @returns {Generator<Violation>}
 */
function* longFunctions(/** @type {string} */ text) {
  const lines = text.split("\n");
  // Matches no block inside a function, no type, and no macro such as EMSCRIPTEN_BINDINGS.
  const head =
    /^(\s*)(?!(?:if|for|while|switch|else|do|namespace|struct|class|enum|[A-Z_]+\(|\}))\S.*\{$/;
  for (const [start, line] of lines.entries()) {
    const indent = head.exec(line)?.[1];
    if (indent === undefined || !/\)[^;]*\{$/.test(line)) continue;
    const length = lines.slice(start).findIndex((each) => each.startsWith(`${indent}}`)) + 1;
    if (length > longestFunction) {
      yield { line: start + 1, rule: `a function of ${length} lines: at most ${longestFunction}` };
    }
  }
}

/**
 * All violations of the rules in one file.
 *
 * @param {string} path from the repository's root, with forward slashes
 * @param {string} text
 * @returns {Violation[]}
 */
export function violations(path, text) {
  const found = [];
  const length = text.split("\n").length - 1;
  if (length > longestFile) {
    found.push({
      line: longestFile + 1,
      rule: `a file of ${length} lines: at most ${longestFile}`,
    });
  }
  if (/^src\/.*\.[ch]pp$/.test(path))
    found.push(...includeViolations(path, text), ...longFunctions(text));
  if (/^web\/.*\.(ts|mjs|js)$/.test(path)) found.push(...importViolations(path, text));
  return found;
}
