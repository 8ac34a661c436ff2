// Prints the bytes of a module's sections, of its functions by namespace, and of its largest functions.
// Usage: node scripts/dev/module-profile.mjs [--networks | --functions] [--all] [TEXT...]
//
// Of the module of everything, or of a small one. With TEXT, only functions whose names contain one of these words;
// with --all, every function.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const sectionNames = [
  ...["custom", "types", "imports", "functions", "tables", "memories", "globals"],
  ...["exports", "start", "elements", "code", "data", "data count", "tags"],
];

/** Reads a module's binary form, see https://webassembly.github.io/spec/core/binary/. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** An unsigned number in LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

/** @typedef {{ id: number, start: number, size: number }} Section */

function* sectionsOf(/** @type {Uint8Array} */ bytes) {
  for (let at = 8; at < bytes.length;) {
    const reader = new Reader(bytes, at + 1);
    const size = reader.number();
    yield { id: bytes[at] ?? 0, start: reader.at, size };
    at = reader.at + size;
  }
}

/** Number of imported functions, which have the first indices. */
function importedFunctions(/** @type {Uint8Array} */ bytes, /** @type {Section} */ { start }) {
  const reader = new Reader(bytes, start);
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.text();
    reader.text();
    const kind = bytes[reader.at++];
    if (kind !== 0) throw new Error("the module imports more than functions");
    reader.number();
    functions++;
  }
  return functions;
}

/** The bytes of each function that the module defines, in order. */
function functionSizes(/** @type {Uint8Array} */ bytes, /** @type {Section} */ { start }) {
  const reader = new Reader(bytes, start);
  return Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    reader.at += size;
    return size;
  });
}

/** Names by index, from the custom section "name". */
function functionNames(/** @type {Uint8Array} */ bytes, /** @type {Section} */ { start, size }) {
  const reader = new Reader(bytes, start);
  /** @type {Map<number, string>} */
  const names = new Map();
  if (reader.text() !== "name") return names;
  while (reader.at < start + size) {
    const kind = bytes[reader.at++];
    const end = reader.number() + reader.at;
    if (kind === 1) {
      for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.text());
    }
    reader.at = end;
  }
  return names;
}

/** "void plot_twist::(anonymous namespace)::f<int>(double)" as "plot_twist". */
const roomOf = (/** @type {string} */ name) =>
  /\b(plot_twist::bindings|plot_twist|emscripten|Eigen|std)::/.exec(name)?.[1] ?? "C library";

const args = process.argv.slice(2);
const words = args.filter((word) => !word.startsWith("--"));
const rows = args.includes("--all") ? Infinity : 60;

const module = ["networks", "functions"].find((name) => args.includes(`--${name}`)) ?? "core";
const target = `${module}-profile`;
execFileSync("cmake", ["--build", "--preset", "wasm", "--target", target], {
  stdio: ["ignore", "ignore", "inherit"],
});
const bytes = readFileSync(new URL(`../../build/wasm/${target}.wasm`, import.meta.url));
const sections = [...sectionsOf(bytes)];
const section = (/** @type {string} */ name) => {
  const found = sections.find(({ id }) => sectionNames[id] === name);
  if (!found) throw new Error(`the module has no section of ${name}`);
  return found;
};
const first = importedFunctions(bytes, section("imports"));
const names = new Map(
  sections.filter(({ id }) => id === 0).flatMap((it) => [...functionNames(bytes, it)]),
);
const functions = functionSizes(bytes, section("code"))
  .map((size, index) => ({ size, name: names.get(first + index) ?? "?" }))
  .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort((a, b) => b.size - a.size);

const print = (/** @type {number} */ size, /** @type {string} */ name) =>
  console.log(`${String(size).padStart(9)}  ${name}`);

for (const { id, size } of sections) print(size, `section of ${sectionNames[id]}`);
/** @type {Map<string, number>} */
const rooms = new Map();
for (const { size, name } of functions) {
  rooms.set(roomOf(name), (rooms.get(roomOf(name)) ?? 0) + size);
}
console.log();
for (const [room, size] of [...rooms].sort((a, b) => b[1] - a[1])) print(size, room);
console.log();
for (const { size, name } of functions.slice(0, rows)) print(size, name.slice(0, 160));
