// Runs node:test files, spread over processes, and remembers which have passed with the same inputs.

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { filesUnder, fingerprint } from "../../lib/files.mjs";
import { attempt, root, textOf } from "../../lib/shell.mjs";
import { passedBefore, outcome, record, reportFile } from "./records.mjs";

/** Timeout of a process of tests in milliseconds; `tests/run.ts` ends each file that waits for ever before this. */
const longestSuite = 2_700_000;

/** What test files read beside the modules that they import and what is built: references and fixtures. */
const commonInputs = () => [
  ...readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  ),
  ...["examples", "scripts/build", "scripts/lib", "scripts/serve"],
  ...filesUnder("tests").filter((file) => !/\.(ts|cpp|hpp)$/.test(file)),
];

/**
 * For each test file, itself and all modules of the repository that it imports.
 *
 * @param {readonly string[]} files
 */
export async function modulesOf(files) {
  const { build } = await import("esbuild"); // set-up, which this run does first, installs it
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: "build",
    outbase: ".",
    bundle: true,
    metafile: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
    loader: { ".wasm": "empty", ".css": "empty" },
  });
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = "", inputs }) => [
      entryPoint,
      Object.keys(inputs).sort(),
    ]),
  );
}

/**
 * The hash of everything on which each file's result depends.
 *
 * @param {readonly string[]} files
 * @param {readonly string[]} built
 * @param {unknown} settings
 */
async function inputsOf(files, built, settings) {
  const modules = await modulesOf(files);
  const common = fingerprint([...commonInputs(), ...built], [settings]);
  return new Map(files.map((file) => [file, fingerprint(modules.get(file) ?? [file], [common])]));
}

/** Counts of a test file. @typedef {{ file: string, passed: number, failed: number, seconds: number }} FileCount */

/**
 * Runs files one after another in one process.
 *
 * @param {string} name of the report
 * @param {readonly string[]} files
 * @param {Record<string, string | undefined>} env
 */
export async function runFiles(name, files, env) {
  const tap = reportFile(`${name}.tap`);
  const counted = reportFile(`${name}.json`);
  const reporters = [
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${tap}`],
    ...["--test-reporter=./scripts/check/suites/count-reporter.mjs"],
    `--test-reporter-destination=${counted}`,
  ];
  const args = ["--import", "tsx", ...reporters, join("tests", "run.ts"), ...files];
  const result = await attempt(process.execPath, args, { env, timeout: longestSuite });
  const lines = textOf(counted).split("\n").filter(Boolean);
  const counts = lines.map((line) => /** @type {FileCount} */ (JSON.parse(line)));
  const sum = (/** @type {"passed" | "failed"} */ what) =>
    counts.reduce((total, each) => total + each[what], 0);
  return { counts, ...outcome(result, sum("passed"), sum("failed")) };
}

/**
 * Distributes a folder's node:test files over processes and counts their tests; a file that has passed with the same
 * inputs is not run again.
 *
 * @param {string} folder
 * @param {{ built?: readonly string[], env?: Record<string, string | undefined>, tools?: unknown, processes?: number, naming?: string }} [options]
 *   `built` is what the tests read of the builds; `tools` are versions of programs on which the results depend; as
 *   many processes as requested, but at most one per file; of the folder's files those whose text has `naming`
 * @returns {Promise<import("./records.mjs").Outcome>}
 */
export async function runNodeTests(
  folder,
  { built = [], env = {}, tools, processes = 1, naming = "" } = {},
) {
  const all = filesUnder(folder, ".test.ts").filter((file) =>
    textOf(join(root, file)).includes(naming),
  );
  if (all.length === 0) return { passed: 0, failed: 1, output: `${folder} has no *.test.ts.` };
  const inputs = await inputsOf(all, built, [tools, env]);
  const known = new Map(all.map((file) => [file, passedBefore(file, inputs.get(file))]));
  const files = all.filter((file) => known.get(file) === undefined);
  const length = Math.min(processes, files.length);
  const name = folder.replaceAll("/", "-");
  const outcomes = await Promise.all(
    Array.from({ length }, (_, hand) => {
      const own = files.filter((_file, index) => index % length === hand);
      return runFiles(`${name}-${hand}`, own, env);
    }),
  );
  for (const { file, passed, failed } of outcomes.flatMap(({ counts }) => counts)) {
    if (failed === 0) record(relative(root, file), inputs.get(file), passed);
  }
  const before = [...known.values()].reduce(
    (/** @type {number} */ sum, each) => sum + (each ?? 0),
    0,
  );
  const sum = (/** @type {"passed" | "failed"} */ what) =>
    outcomes.reduce((total, each) => total + each[what], 0);
  const output = outcomes.map((each) => (each.failed > 0 ? each.output : "")).join("\n");
  const isKnown = files.length === 0;
  return { passed: before + sum("passed"), failed: sum("failed"), output, isKnown };
}
