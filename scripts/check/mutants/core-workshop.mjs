// Judges faults in the core: builds its native tests in a copy of the sources, and runs them.

import { copyFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { filesUnder } from "../../lib/files.mjs";
import { Failure, attempt } from "../../lib/shell.mjs";
import { copyAt, updateCopy, withFault } from "./copies.mjs";

const tree = copyAt("core");
const program = join(tree, "build", "native", "tests");
const original = `${program}-original`;

/** Builds the tests in the copy; true if they compile. */
async function build() {
  const { status, output } = await attempt(
    "cmake",
    ["--build", "build/native", "--target", "tests"],
    {
      cwd: tree,
    },
  );
  return { isBuilt: status === 0, output };
}

/** Rooms of tests/cpp that know most about a room of src/ after its own. @type {Record<string, string[]>} */
const next = {
  network: ["network", "experiments/race"],
  formula: ["formula", "experiments/inspect"],
  activations: ["experiments/inspect"],
};

/** Catch2's choice of the tests of rooms, by the names of their files; empty if there are none. */
function testsIn(/** @type {readonly string[]} */ rooms) {
  const files = rooms.flatMap((room) => filesUnder(join("tests", "cpp", room), ".cpp"));
  const names = files.map((file) => basename(file, ".cpp"));
  return names.flatMap((name) => (name.startsWith("test_") ? `[#${name}]` : [])).join(",");
}

/**
 * Choices of tests for a fault in a source, one after another until one fails: those of the nearest folder that has
 * tests, those that know most about it, and all.
 */
export function testsOf(/** @type {string} */ source) {
  const parts = dirname(source).split("/").slice(1);
  const folders = parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
  const nearest = folders.map((folder) => testsIn([folder])).find((tests) => tests !== "");
  return [...new Set([nearest ?? "", testsIn(next[parts[0] ?? ""] ?? []), ""])].filter(
    (tests, i, all) => tests !== "" || i === all.length - 1,
  );
}

/** Runs tests of a program; after `timeout` milliseconds they are stopped. */
async function test(/** @type {string} */ runs, /** @type {string} */ tests, timeout = 3_600_000) {
  const start = performance.now();
  const choice = tests ? [tests] : [];
  const { status } = await attempt(runs, ["-#", "--abort", ...choice], { cwd: tree, timeout });
  const time = performance.now() - start;
  return { passed: status === 0, time, isLate: time >= timeout };
}

/** Milliseconds that a choice of tests may take: by what it takes without a fault. @type {Map<string, number>} */
const limits = new Map([["", 1_500_000]]);

async function limitOf(/** @type {string} */ tests) {
  const known = limits.get(tests);
  if (known !== undefined) return known;
  const { passed, time } = await test(original, tests);
  if (!passed) throw new Failure(`The tests ${tests} fail without a fault.`);
  const limit = Math.ceil(4 * time) + 10_000;
  limits.set(tests, limit);
  return limit;
}

/** Copies the sources as they are and builds their tests. */
export async function setUp() {
  updateCopy("core", { copied: ["src", "tests"], linked: [".toolchain", "scripts"] });
  const configured = await attempt("cmake", ["--preset", "native"], { cwd: tree });
  const { isBuilt, output } =
    configured.status === 0 ? await build() : { ...configured, isBuilt: false };
  if (!isBuilt) throw new Failure("The tests do not build without a fault.", output);
  copyFileSync(program, original);
}

/**
 * Puts a fault into a source, builds, and runs tests until one fails; with `near`, not those of other rooms.
 *
 * @param {import("./choice.mjs").Mutant} mutant
 * @param {{ near: boolean }} options
 * @returns {Promise<import("./copies.mjs").Verdict>}
 */
export const judge = (mutant, { near }) =>
  withFault("core", mutant, async () => {
    if (!(await build()).isBuilt) return "not compiled";
    const choices = testsOf(mutant.file);
    for (const tests of near && choices.length > 1 ? choices.slice(0, -1) : choices) {
      const { passed, isLate } = await test(program, tests, await limitOf(tests));
      if (isLate) return "timed out";
      if (!passed) return "killed";
    }
    return "survived";
  });
