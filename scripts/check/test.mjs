// Sets up missing tools, builds, and runs every check and test, one per processor at a time; each prints a
// line when it is done; "as before" stands where nothing has changed that the step reads.
// Usage: npm test [-- NAME...]: only the steps whose names contain one of these.

import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { findChromium, findFirefox } from "../lib/browser.mjs";
import { builds } from "../build/builds.mjs";
import { filesUnder } from "../lib/files.mjs";
import { Failure, root, script, seconds } from "../lib/shell.mjs";
import { once, runCatch2, runCheck, runCheckOnce, runFuzzer, runNodeTests } from "./suites.mjs";
import { setUp } from "../setup/setup.mjs";

const tool = (/** @type {string} */ name) => join(root, "node_modules", ".bin", name);
const cppFiles = () =>
  ["src", "tests"].flatMap((folder) => [".hpp", ".cpp"].flatMap((end) => filesUnder(folder, end)));

const clangFormatOptions = ["--dry-run", "-Werror", "--fno-color-diagnostics", "--ferror-limit=1"];

/** Versions and settings of the tools: the files of the root folder. */
const settings = () =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && !entry.name.endsWith(".md") ? [entry.name] : [],
  );
const htmlFiles = () => filesUnder("web/page", ".html");
const styleFiles = () => filesUnder("web", ".css");
/** All files on which the type check and the lint depend. */
const codeFiles = () => [
  ...settings(),
  ...["web", "tests", "scripts", "examples"].flatMap((folder) =>
    [".ts", ".mts", ".mjs", ".json", ".ipynb"].flatMap((end) => filesUnder(folder, end)),
  ),
];

/** All files that Prettier checks. */
const textFiles = () => [...codeFiles(), ...htmlFiles(), ...styleFiles()];
const prettierOptions = ["--check", "--log-level", "warn", "--ignore-unknown"];

/** The tests of the core; the same program gives the same result. */
function cppTests(/** @type {string} */ name, /** @type {string[]} */ files, node = "") {
  const [program = ""] = files;
  const [command = "", ...args] = node ? [node, program] : [join(root, program)];
  const all = [...files, "tests/reference"];
  return once(name, all, [], () => runCatch2(name, command, args));
}

const browsers = () => ({ CHROMIUM_PATH: findChromium(), FIREFOX_PATH: findFirefox() });

/** @typedef {import("../build/builds.mjs").BuildName} BuildName */

/**
 * A step of the run: its name, the builds that it needs, and its function. A step with `isAside` takes the same
 * time on every machine, so the next step starts without waiting for it.
 *
 * @typedef {{
 *   name: string,
 *   needs?: BuildName[],
 *   run: () => Promise<import("./suites.mjs").Outcome>,
 *   isAside?: boolean,
 * }} Step
 */

/** The steps in the order in which they start, the longest first. @type {Step[]} */
const steps = [
  {
    name: "browser",
    needs: ["page"],
    // Browsers are often idle, waiting for windows and frames, so two of them fit two cores.
    run: () =>
      runNodeTests("tests/browser", {
        env: browsers(),
        processes: Math.max(2, availableParallelism() - 1),
      }),
  },
  {
    name: "package",
    needs: ["lib"],
    run: () => runNodeTests("tests/package", { env: browsers() }),
  },
  {
    name: "bits",
    needs: ["native", "lib"],
    run: () => runNodeTests("tests/bits", { env: browsers() }),
  },
  {
    name: "fuzz",
    needs: ["fuzz"],
    isAside: true,
    run: () => runFuzzer(join(root, "build", "fuzz", "fuzz"), join("tests", "fuzz")),
  },
  {
    name: "cpp native",
    needs: ["native"],
    run: () => cppTests("cpp-native", ["build/native/tests"]),
  },
  {
    name: "cpp wasm",
    needs: ["wasm-tests"],
    run: () =>
      cppTests("cpp-wasm", ["build/wasm/tests.cjs", "build/wasm/tests.wasm"], process.execPath),
  },
  { name: "cli", needs: ["lib"], run: () => runNodeTests("tests/cli") },
  { name: "engine", needs: ["module"], run: () => runNodeTests("tests/engine") },
  {
    name: "lint",
    needs: ["module"],
    run: () => runCheckOnce("lint", codeFiles(), tool("eslint"), ["."]),
  },
  {
    name: "types",
    needs: ["module"],
    run: () => runCheckOnce("types", codeFiles(), tool("tsc"), ["--noEmit"]),
  },
  {
    name: "format",
    run: () =>
      runCheckOnce("format", textFiles(), tool("prettier"), [...prettierOptions, ...textFiles()]),
  },
  {
    name: "format of C++",
    run: () =>
      runCheckOnce("cpp-format", [...settings(), ...cppFiles()], tool("clang-format"), [
        ...clangFormatOptions,
        ...cppFiles(),
      ]),
  },
  {
    name: "html",
    run: () =>
      runCheckOnce("html", [...settings(), ...htmlFiles()], tool("html-validate"), htmlFiles()),
  },
  {
    name: "styles",
    run: () =>
      runCheckOnce("styles", [...settings(), ...styleFiles()], tool("stylelint"), styleFiles()),
  },
  {
    name: "sizes",
    needs: ["page"],
    run: () => runCheck(process.execPath, ["scripts/check/check-sizes.mjs"]),
  },
  { name: "layers", run: () => runCheck(process.execPath, ["scripts/check/check-layers.mjs"]) },
  { name: "elements", needs: ["module"], run: () => runNodeTests("tests/elements") },
  { name: "plot", needs: ["module"], run: () => runNodeTests("tests/plot") },
  { name: "scripts", needs: ["module"], run: () => runNodeTests("tests/scripts") },
  { name: "page", needs: ["module"], run: () => runNodeTests("tests/page") },
];

const total = { passed: 0, failed: 0 };

/** Runs one step, prints its line, and its output if it failed. */
async function report(/** @type {string} */ name, /** @type {Step["run"]} */ work) {
  const start = performance.now();
  const { passed, failed, output, isKnown } = await work();
  total.passed += passed;
  total.failed += failed;
  const mark = failed === 0 ? "ok    " : "FAILED";
  const counts = `${passed} passed, ${failed} failed`.padEnd(24);
  if (failed > 0) console.log(output.trimEnd());
  console.log(`${mark} ${name.padEnd(20)} ${counts} ${isKnown ? "as before" : seconds(start)}`);
  return failed === 0;
}

/** The builds that this run has started, and whether each succeeds. @type {Map<string, Promise<boolean>>} */
const begun = new Map();

/** Counts work that either succeeds or throws Failure as one check. */
async function counted(/** @type {() => Promise<void>} */ work) {
  try {
    await work();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { passed: 0, failed: 1, output: `${error.details}\n${error.message}`.trim() };
  }
}

/** Makes a build once, after what it needs, and counts it as one check. */
function build(/** @type {BuildName} */ name) {
  const { needs, work } = builds[name];
  const make = async () =>
    !(await prepare(needs)).length && (await report(`build ${name}`, () => counted(work)));
  const made = begun.get(name) ?? make();
  begun.set(name, made);
  return made;
}

/** Makes builds; returns those that failed. */
async function prepare(/** @type {readonly BuildName[]} */ needs) {
  /** @type {BuildName[]} */
  const broken = [];
  for (const need of needs) {
    if (!(await build(need))) broken.push(need);
  }
  return broken;
}

/** Runs steps, each after its builds; a free worker takes the next one. */
async function runSteps(/** @type {readonly Step[]} */ chosen) {
  const waiting = chosen[Symbol.iterator]();
  /** @type {Promise<boolean>[]} */
  const aside = [];
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (const step of waiting) {
      const broken = await prepare(step.needs ?? []);
      const output = `Not run, for want of: ${broken.join(", ")}.`;
      const failure = () => Promise.resolve({ passed: 0, failed: 1, output });
      const running = report(step.name, broken.length > 0 ? failure : step.run);
      if (step.isAside) aside.push(running);
      else await running;
    }
  });
  await Promise.all(lanes);
  await Promise.all(aside);
}

await script(async () => {
  const wanted = process.argv.slice(2);
  const isWanted = (/** @type {Step} */ { name }) =>
    wanted.length === 0 || wanted.some((each) => name.includes(each));
  const chosen = steps.filter(isWanted);
  if (chosen.length === 0) throw new Failure(`No step is called "${wanted.join(" ")}".`);
  const isSetUp = await report("set-up", () => counted(() => setUp("test")));
  await runSteps(isSetUp ? chosen : []);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});
