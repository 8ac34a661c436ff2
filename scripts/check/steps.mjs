// The steps of a test run: what each needs and does.

import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { findChromium, findFirefox, findWebKit } from "../lib/browser.mjs";
import { filesUnder } from "../lib/files.mjs";
import { attempt, root } from "../lib/shell.mjs";
import { runNodeTests } from "./suites/node-tests.mjs";
import { runCoverage, runSanitized } from "./suites/coverage.mjs";
import { runWebCoverage } from "./suites/web-coverage.mjs";
import { runFuzzers, runFuzzersInWasm } from "./suites/fuzzers.mjs";
import { once, runCatch2, runCheck, runCheckOnce } from "./suites/programs.mjs";

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

/** The browsers that the tests drive, and their versions. */
async function withBrowsers() {
  const env = { CHROMIUM_PATH: findChromium(), FIREFOX_PATH: findFirefox() };
  const ask = async (/** @type {string | undefined} */ program) =>
    program ? attempt(program, ["--version"]) : undefined;
  const answers = await Promise.all(Object.values(env).map(ask));
  // WebKit's browser answers with a warning that has the time, where it has no display.
  const { driver } = findWebKit();
  const built = driver && statSync(driver).mtimeMs;
  return { env, tools: [...answers.map((each) => each?.output), built] };
}

/** Browsers are often idle, waiting for windows and frames, so two of them fit two cores. */
const browserProcesses = Math.max(2, availableParallelism() - 1);

/** The tests of a folder that drive browsers. */
async function browserTests(
  /** @type {string} */ folder,
  /** @type {readonly string[]} */ built,
  /** @type {{ env?: Record<string, string>, processes?: number, naming?: string }} */ {
    env = {},
    ...options
  } = {},
) {
  const { env: programs, tools } = await withBrowsers();
  return runNodeTests(folder, { built, env: { ...programs, ...env }, tools, ...options });
}

/**
 * A step of the run: its name, the builds that it needs, and its function, which gets what these have built. A
 * step with `isAside` takes the same time on every machine, so the next step starts without waiting for it. A step
 * with `isLong` belongs to `npm run test:all` alone.
 *
 * @typedef {{
 *   name: string,
 *   needs?: import("../build/builds.mjs").BuildName[],
 *   run: (built: readonly string[]) => Promise<import("./suites/records.mjs").Outcome>,
 *   isAside?: boolean,
 *   isLong?: boolean,
 * }} Step
 */

/** The steps in the order in which they start, the longest first. @type {Step[]} */
export const steps = [
  {
    name: "browser",
    needs: ["page"],
    run: (built) => browserTests("tests/browser", built, { processes: browserProcesses }),
  },
  {
    name: "engines",
    needs: ["page"],
    // The tests that `npm test` runs in Chromium alone.
    run: (built) =>
      browserTests("tests/browser", built, {
        env: { ENGINES: "Firefox WebKit" },
        naming: "support/wanted.js",
        processes: browserProcesses,
      }),
    isLong: true,
  },
  {
    name: "hostile",
    needs: ["page"],
    run: (built) =>
      browserTests("tests/browser/faults/hostile", built, { env: { HOSTILE: "3000" } }),
    isLong: true,
  },
  {
    name: "package",
    needs: ["lib"],
    run: (built) => browserTests("tests/package", built),
  },
  {
    name: "bits",
    needs: ["native", "lib"],
    run: (built) => browserTests("tests/bits", built),
  },
  {
    name: "fuzz",
    needs: ["fuzz"],
    isAside: true,
    run: () => runFuzzers(),
  },
  {
    name: "fuzz at length",
    needs: ["fuzz"],
    isAside: true,
    isLong: true,
    run: () => runFuzzers({ seconds: 600 }),
  },
  {
    name: "fuzz in WebAssembly",
    needs: ["fuzz", "fuzz-wasm"],
    isAside: true,
    isLong: true,
    run: runFuzzersInWasm,
  },
  { name: "cpp sanitized", needs: ["sanitized"], isLong: true, run: runSanitized },
  { name: "cpp coverage", needs: ["sanitized"], isLong: true, run: runCoverage },
  {
    name: "web coverage",
    needs: ["page", "lib"],
    run: async () => runWebCoverage((await withBrowsers()).env),
    isLong: true,
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
  {
    name: "cpp wasm checked",
    needs: ["wasm-checked"],
    isLong: true,
    run: () => {
      const files = ["build/wasm/tests-checked.cjs", "build/wasm/tests-checked.wasm"];
      return cppTests("cpp-wasm-checked", files, process.execPath);
    },
  },
  { name: "cli", needs: ["lib"], run: (built) => runNodeTests("tests/cli", { built }) },
  { name: "engine", needs: ["module"], run: (built) => runNodeTests("tests/engine", { built }) },
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
  {
    name: "reproducible",
    isLong: true,
    run: () => runCheck(process.execPath, ["scripts/check/check-reproducible.mjs"]),
  },
  { name: "layers", run: () => runCheck(process.execPath, ["scripts/check/check-layers.mjs"]) },
  {
    name: "elements",
    needs: ["module"],
    run: (built) => runNodeTests("tests/elements", { built }),
  },
  { name: "plot", needs: ["module"], run: (built) => runNodeTests("tests/plot", { built }) },
  { name: "scripts", needs: ["module"], run: (built) => runNodeTests("tests/scripts", { built }) },
  { name: "page", needs: ["module"], run: (built) => runNodeTests("tests/page", { built }) },
];
