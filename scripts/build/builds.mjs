// The builds: the WebAssembly module, the native library, the npm package's lib/ and the page.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { cmake } from "./cmake.mjs";
import { compressFolder } from "./compress.mjs";
import { fuzzers } from "../check/suites/fuzzers.mjs";
import { writeSchema } from "./schema.mjs";
import { fingerprint } from "../lib/files.mjs";
import { root, run, seconds, textOf } from "../lib/shell.mjs";

const generated = join(root, "web", "engine", "generated");

/** Builds `web/engine/generated/`: the modules, and the TypeScript that is generated from the core's tables. */
async function buildModule() {
  await cmake("wasm");
  for (const small of ["networks.wasm", "functions.wasm"]) {
    const built = join(root, "build", "wasm", small);
    cpSync(built, join(generated, small), { preserveTimestamps: true });
  }
  await writeSchema(join(root, "build", "wasm", "schema.mjs"), generated);
}

/** Builds the tests for WebAssembly, over what the module is made of. */
const buildWasmTests = () => cmake("wasm", { targets: ["tests"], tests: true });

/** The same tests with assertions and checks of every access to memory. */
const buildCheckedWasmTests = () => cmake("wasm", { targets: ["tests-checked"], tests: true });

const fuzzTargets = fuzzers.map(({ name }) => `fuzz-${name}`);

/** Builds the fuzzers. */
const buildFuzzers = () => cmake("fuzzing", { targets: fuzzTargets });

/** Builds their targets for WebAssembly, checked as the tests are. */
const buildWasmFuzzers = () => cmake("wasm", { targets: fuzzTargets, tests: true });

/** Builds a benchmark, natively and for WebAssembly. */
export async function buildBench(/** @type {string} */ name) {
  await cmake("native", { targets: [`bench-${name}`] });
  await cmake("wasm", { targets: [`bench-${name}`], tests: true });
}

/** Builds the native programs of the comparison; Eigen's are for two instruction sets of x86. */
export const buildPeers = () =>
  cmake("native", {
    targets: [
      "peer-plot-twist",
      ...(process.arch === "x64" ? ["peer-eigen-sse", "peer-eigen-avx2"] : []),
    ],
  });

/** Builds the programs that measure the kernels' errors. */
export const buildAccuracy = () =>
  cmake("native", { targets: ["accuracy-exhaustive", "accuracy-evaluate"] });

/**
 * Runs `work`, which fills the folder `output`, unless its inputs are as they were after the last build.
 *
 * @param {string} output
 * @param {readonly string[]} inputs
 * @param {() => Promise<void>} work
 */
async function ifOutdated(output, inputs, work) {
  const stamp = join(root, "build", `${output}.stamp`);
  const settings = ["PLOT_TWIST_OFFLINE", "PLOT_TWIST_URL"].map((name) => process.env[name]);
  const state = fingerprint(["package-lock.json", "scripts/build", ...inputs], settings);
  if (existsSync(join(root, output)) && textOf(stamp) === state) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

const pageInputs = ["web", "vite.config.ts", "tsconfig.json", "package.json", "README.md"];

/**
 * Builds the page, the documentation, the bundles for other pages and the single files into `dist/`, with compressed
 * forms beside them; PLOT_TWIST_OFFLINE=no leaves out the service worker, PLOT_TWIST_URL says where the folder will be.
 */
async function buildPage() {
  await ifOutdated("dist", pageInputs, async () => {
    const vite = join(root, "node_modules", ".bin", "vite");
    await run(vite, ["build", "--logLevel", "warn"], {
      otherwise: "Vite could not build the page.",
    });
    const { writeSingleFiles } = await import("./single-files.mjs");
    await writeSingleFiles();
    compressFolder(join(root, "dist"));
  });
}

/** Makes `npx plot-twist` run this repository's command. */
function linkCommand() {
  const target = join("..", "..", "lib", "cli", "main.js");
  const link = join(root, "node_modules", ".bin", "plot-twist");
  rmSync(link, { force: true });
  symlinkSync(target, link);
  chmodSync(join(dirname(link), target), 0o755);
}

const libInputs = ["engine", "plot", "elements", "cli", "integrations", "embed", "notebook"].map(
  (room) => `web/${room}`,
);

/** Builds the npm package's files into `lib/`. */
async function buildLib() {
  const settings = ["package.json", "tsconfig.json", "tsconfig.lib.json"];
  const inputs = [...libInputs, "scripts/build/package", ...settings];
  await ifOutdated("lib", inputs, async () => {
    rmSync(join(root, "lib"), { recursive: true, force: true });
    const tsc = join(root, "node_modules", ".bin", "tsc");
    await run(tsc, ["-p", "tsconfig.lib.json"], { otherwise: "TypeScript could not build lib/." });
    for (const name of ["core.mjs", "core.wasm", "core.d.mts", "networks.wasm", "functions.wasm"]) {
      cpSync(join(generated, name), join(root, "lib", "engine", "generated", name));
    }
    const wasmTypes = join("integrations", "wasm.d.ts");
    cpSync(join(root, "web", wasmTypes), join(root, "lib", wasmTypes));
    await run(process.execPath, ["scripts/build/package/write.mjs"], {
      otherwise: "The manifest of the elements could not be written.",
    });
    await run(process.execPath, ["scripts/build/package/bundles.mjs"], {
      otherwise: "Vite could not build the package's bundles.",
    });
  });
  linkCommand();
}

/** Writes API.md, the public surface of lib/. */
async function buildApi() {
  const { apiReport } = await import("./package/api-report.mjs");
  writeFileSync(join(root, "API.md"), await apiReport());
}

/**
 * A build: its work, the builds that have to be made before, and what it makes that tests read.
 *
 * @typedef {{ needs: BuildName[], work: () => Promise<void>, output?: string }} Build
 */

/** @typedef {"module" | "native" | "wasm-tests" | "wasm-checked" | "sanitized" | "fuzz" | "fuzz-wasm" | "lib" | "api" | "page"} BuildName */

/** All builds. @type {Record<BuildName, Build>} */
export const builds = {
  module: { needs: [], work: buildModule, output: "web/engine/generated" },
  native: { needs: [], work: () => cmake("native"), output: "build/native/bits" },
  "wasm-tests": { needs: ["module"], work: buildWasmTests },
  "wasm-checked": { needs: ["wasm-tests"], work: buildCheckedWasmTests },
  fuzz: { needs: [], work: buildFuzzers },
  "fuzz-wasm": { needs: ["module"], work: buildWasmFuzzers },
  sanitized: { needs: [], work: () => cmake("sanitized", { targets: ["tests"] }) },
  lib: { needs: ["module"], work: buildLib, output: "lib" },
  api: { needs: ["lib"], work: buildApi },
  page: { needs: ["lib"], work: buildPage, output: "dist" }, // the documentation is made from lib/
};

/** The builds of these names and all that they need, each after its needs. @returns {BuildName[]} */
export const inOrder = (/** @type {readonly BuildName[]} */ names) => [
  ...new Set(names.flatMap((name) => [...inOrder(builds[name].needs), name])),
];

/** What tests read of these builds, and of all that they need. */
export const outputsOf = (/** @type {readonly BuildName[]} */ names) =>
  inOrder(names).flatMap((name) => builds[name].output ?? []);

/** Makes builds and all that they need; prints the name and the time of each. */
export async function make(/** @type {readonly BuildName[]} */ names) {
  for (const name of inOrder(names)) {
    const start = performance.now();
    await builds[name].work();
    console.log(`build: ${name}: ${seconds(start)}`);
  }
}
