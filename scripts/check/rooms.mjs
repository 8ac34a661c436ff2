// Rules for all files together: the size of rooms, cycles of imports, and arrows without an import.

import { posix } from "node:path";

const mostNames = 15;

/** Rooms that are catalogues of like things may be larger. */
const catalogues = ["src/activations", "scripts/reference", "tests/reference"];

/** The name that counts for a path: a header and its source, or a module and its types, share one. */
const nameOf = (/** @type {string} */ entry) => entry.replace(/\..*$/, "");

/**
 * Folders with more names than the rule allows.
 *
 * @param {readonly string[]} paths of all files
 * @returns {{ path: string, rule: string }[]}
 */
export function crowdedRooms(paths) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  for (const path of paths) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; ++depth) {
      const room = parts.slice(0, depth).join("/");
      names.set(room, (names.get(room) ?? new Set()).add(nameOf(parts[depth] ?? "")));
    }
  }
  return [...names].flatMap(([path, { size }]) =>
    size > mostNames && !catalogues.includes(path)
      ? [{ path, rule: `a room of ${size} names: at most ${mostNames}` }]
      : [],
  );
}

const importPattern = /(?:(?<!["'.\w])from|^\s*import|\bimport\()\s*"(\.[^"]+)"/gm;
const includePattern = /^\s*#\s*include\s+"([^"]+)"/gm;

/**
 * Paths of the repository's files that a file imports.
 *
 * @param {string} path
 * @param {string} text
 */
export function importsOf(path, text) {
  if (/^src\/.*\.[ch]pp$/.test(path)) {
    return [...text.matchAll(includePattern)].map(([, target]) => `src/${target}`);
  }
  if (!/^web\/.*\.ts$/.test(path)) return [];
  return [...text.matchAll(importPattern)].map(([, target = ""]) =>
    posix.join(posix.dirname(path), target).replace(/\.js$/, ".ts"),
  );
}

/**
 * The names along a cycle of a graph; undefined if there is none.
 *
 * @param {ReadonlyMap<string, Iterable<string>>} graph
 * @returns {string[] | undefined}
 */
export function findCircle(graph) {
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @returns {string[] | undefined} */
  const visit = (/** @type {string} */ node) => {
    if (done.has(node)) return undefined;
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    trail.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    trail.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}

/** The room of `src/` or `web/` that a path lies in. */
const roomOf = (/** @type {string} */ path) => path.split("/")[1] ?? "";

/**
 * Arrows of the picture without an import of any file.
 *
 * @param {import("./layers.mjs").Picture} picture
 * @param {ReadonlyMap<string, readonly string[]>} imports by file
 */
export function unusedArrows({ rooms }, imports) {
  const used = new Set(
    [...imports].flatMap(([path, targets]) =>
      targets.map((target) => `${roomOf(path)} --> ${roomOf(target)}`),
    ),
  );
  return [...rooms].flatMap(([from, all]) =>
    [...all].map((to) => `${from} --> ${to}`).filter((arrow) => !used.has(arrow)),
  );
}
