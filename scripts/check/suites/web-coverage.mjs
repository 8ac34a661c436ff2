// What of web/ the tests run: those in Node, and those in Chromium.

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder } from "../../lib/files.mjs";
import { root, run } from "../../lib/shell.mjs";
import { reportCoverage } from "./coverage-table.mjs";
import { runFiles } from "./node-tests.mjs";
import { logs } from "./records.mjs";

/** @typedef {import("./coverage-table.mjs").Covered} Covered */

/** What V8 counted in tests of a kind. */
const raw = { node: join(logs, "coverage-node"), browser: join(logs, "coverage-browser") };

/** The page with source maps; its scripts are those of `dist`, to the byte. */
const mapped = join(root, "build", "mapped-page");

/** Folders of the tests in Node. */
const nodeTests = ["tests/engine", "tests/plot", "tests/elements", "tests/page", "tests/cli"];

/** What is counted. */
const counted = ["engine", "plot", "elements", "page", "embed", "cli"].map((room) => `web/${room}`);

/** What runs in no test: the build itself runs it, and tests look at what it made. */
const isOfBuild = (/** @type {string} */ file) => file.startsWith("web/page/prerender/");

/** @type {import("./coverage-table.mjs").Threshold[]} */
const thresholds = [
  { start: "web/engine/", lines: 99, branches: 97 },
  { start: "web/plot/", lines: 99, branches: 96 },
  { start: "web/elements/", lines: 96, branches: 86 },
  { start: "web/", lines: 97, branches: 90 },
];

const isCounted = (/** @type {string} */ file) =>
  file.endsWith(".ts") &&
  !file.includes("/generated/") &&
  !isOfBuild(file) &&
  counted.some((folder) => file.startsWith(`${folder}/`));

/** The file in the repository that a URL names; "" for any other. */
const fileOf = (/** @type {string} */ url) =>
  url.startsWith("file:") ? fileURLToPath(url).slice(root.length + 1) : "";

/** Ways in which the sources are compiled: for tests in Node, for the command line, for the page. */
const forms = [
  isCounted,
  (/** @type {string} */ file) => file.startsWith("lib/"),
  (/** @type {string} */ file) => file.startsWith("build/mapped-page/assets/"),
];

/** Compiles a file that no test loads, so that its lines are counted, too. */
async function compile(/** @type {{ url: string, source: string, sourceMap?: object }} */ entry) {
  const { transform } = await import("esbuild");
  const options = /** @type {const} */ ({ loader: "ts", sourcemap: true });
  const file = fileOf(entry.url);
  const text = readFileSync(join(root, file), "utf8");
  const { code, map } = await transform(text, { ...options, sourcefile: join(root, file) });
  entry.source = code;
  entry.sourceMap = JSON.parse(map);
}

/**
 * What V8 counted of each source file, in compiled files that `isAsked` is true for.
 *
 * @param {(file: string) => boolean} isAsked
 * @returns {Promise<Map<string, Covered>>}
 */
async function coverageIn(isAsked) {
  const { CoverageReport } = await import("monocart-coverage-reports");
  const report = new CoverageReport({
    outputDir: join(logs, "web-coverage-report"),
    reports: ["v8-json"],
    logging: "error",
    entryFilter: ({ url }) => isAsked(fileOf(url)),
    sourceFilter: isCounted,
    all: {
      dir: counted.map((folder) => join(root, folder)),
      filter: (path) => isCounted(path.slice(root.length + 1)),
      transformer: compile,
    },
  });
  for (const folder of Object.values(raw)) await report.addFromDir(folder);
  const results = await report.generate();
  const files = (results?.files ?? []).filter(({ sourcePath }) => isCounted(sourcePath));
  const covered = files.map(({ sourcePath, summary }) => {
    const share = (/** @type {"lines" | "branches"} */ what) => {
      const { total = 0, covered = 0 } = summary[what] ?? {};
      return { count: total, covered };
    };
    return { name: sourcePath, lines: share("lines"), branches: share("branches") };
  });
  return new Map(covered.map((file) => [file.name, file]));
}

/**
 * A line counts in whatever form it was run. Each form has branches of its own, so those of a file are of the form of
 * which the tests run most.
 *
 * @returns {Promise<Covered[]>}
 */
async function coverageOfFiles() {
  const all = await coverageIn((file) => forms.some((isOf) => isOf(file)));
  /** @type {Map<string, Covered>[]} */
  const each = [];
  for (const isOf of forms) each.push(await coverageIn(isOf));
  const share = (/** @type {Covered} */ { branches: { count, covered } }) =>
    covered / Math.max(1, count);
  return [...all.values()].map((file) => {
    const own = each.flatMap((form) => form.get(file.name) ?? []);
    const [most = file] = own.sort((a, b) => share(b) - share(a));
    return { ...file, branches: most.branches };
  });
}

const testsIn = (/** @type {readonly string[]} */ folders) =>
  folders.flatMap((folder) => filesUnder(folder, ".test.ts"));

/**
 * Runs the tests and prints how much of web/ they run, by folder; fails under a threshold.
 *
 * @param {Record<string, string | undefined>} env the browsers
 * @returns {Promise<import("./records.mjs").Outcome>}
 */
export async function runWebCoverage(env) {
  for (const folder of Object.values(raw)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const vite = join(root, "node_modules", ".bin", "vite");
  await run(vite, ["build", "--logLevel", "error", "--outDir", mapped, "--sourcemap"], {
    otherwise: "Vite could not build the page with source maps.",
  });
  const inBrowser = { ...env, COVERAGE: raw.browser, MAPPED: mapped };
  const half = (/** @type {0 | 1} */ which) =>
    testsIn(["tests/browser"]).filter((_file, index) => index % 2 === which);
  const outcomes = await Promise.all([
    runFiles("coverage-browser-0", half(0), inBrowser),
    runFiles("coverage-browser-1", half(1), inBrowser),
    runFiles("coverage-node", testsIn(nodeTests), { NODE_V8_COVERAGE: raw.node }),
  ]);
  const failed = outcomes.find((outcome) => outcome.failed > 0);
  return failed ?? reportCoverage(await coverageOfFiles(), thresholds);
}
