// What of web/ the tests without a browser run.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder } from "../../lib/files.mjs";
import { root } from "../../lib/shell.mjs";
import { reportCoverage } from "./coverage-table.mjs";
import { runFiles } from "./node-tests.mjs";
import { logs } from "./records.mjs";

const raw = join(logs, "web-coverage");

/** Folders of the tests that need neither a browser nor more than the module. */
const tests = ["tests/engine", "tests/plot", "tests/elements", "tests/page"];

/** What is counted. What draws, listens and speaks in a document is run by tests/browser alone. */
const counted = ["web/engine", "web/plot", "web/elements"];

/** @type {import("./coverage-table.mjs").Threshold[]} */
const thresholds = [
  { start: "web/engine/", lines: 99, branches: 97 },
  { start: "web/plot/", lines: 93, branches: 96 },
  { start: "web/elements/", lines: 66 },
];

const isCounted = (/** @type {string} */ file) =>
  file.endsWith(".ts") &&
  !file.includes("/generated/") &&
  counted.some((folder) => file.startsWith(`${folder}/`));

/** The file in the repository that a URL names; "" for any other. */
const fileOf = (/** @type {string} */ url) =>
  url.startsWith("file:") ? fileURLToPath(url).slice(root.length + 1) : "";

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

/** What V8 counted of each file. @returns {Promise<import("./coverage-table.mjs").Covered[]>} */
async function coverageOfFiles() {
  const { CoverageReport } = await import("monocart-coverage-reports");
  const report = new CoverageReport({
    outputDir: join(logs, "web-coverage-report"),
    reports: ["v8-json"],
    logging: "error",
    entryFilter: ({ url }) => isCounted(fileOf(url)),
    all: {
      dir: counted.map((folder) => join(root, folder)),
      filter: (path) => path.endsWith(".ts") && !path.includes("/generated/"),
      transformer: compile,
    },
  });
  await report.addFromDir(raw);
  const results = await report.generate();
  return (results?.files ?? []).map(({ sourcePath, summary }) => {
    const share = (/** @type {"lines" | "branches"} */ what) => {
      const { total = 0, covered = 0 } = summary[what] ?? {};
      return { count: total, covered };
    };
    return { name: sourcePath, lines: share("lines"), branches: share("branches") };
  });
}

/**
 * Runs the tests and prints how much of web/ they run, by folder; fails under a threshold.
 *
 * @returns {Promise<import("./records.mjs").Outcome>}
 */
export async function runWebCoverage() {
  rmSync(raw, { recursive: true, force: true });
  const files = tests.flatMap((folder) => filesUnder(folder, ".test.ts"));
  const result = await runFiles("web-coverage", files, { NODE_V8_COVERAGE: raw });
  if (result.failed > 0) return result;
  return reportCoverage(await coverageOfFiles(), thresholds);
}
