// The builds: the WebAssembly module, the native library, the npm package's lib/ and the page.

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compressFolder } from "./compress.mjs";
import { writeSchema } from "./schema.mjs";
import { root, run, textOf } from "../lib/shell.mjs";

const generated = join(root, "web", "engine", "generated");

/** A line that the cache has for a build with tests. */
const withTests = "PLOT_TWIST_TESTS:BOOL=ON";

/** True if CMake has configured a build at this path, with tests if they are asked for; a moved folder has to be configured again. */
function isConfigured(/** @type {string} */ folder, /** @type {boolean} */ tests) {
  const cache = textOf(join(folder, "CMakeCache.txt"));
  const isHere = cache.includes(`CMAKE_HOME_DIRECTORY:INTERNAL=${root}\n`);
  return isHere && existsSync(join(folder, "build.ninja")) && (!tests || cache.includes(withTests));
}

/**
 * Configures (once) and builds targets of a CMake preset, or all.
 *
 * @param {string} preset
 * @param {{ targets?: readonly string[], tests?: boolean }} [options] `tests`: the targets are among those of the tests
 */
async function cmake(preset, { targets = [], tests = false } = {}) {
  const folder = join(root, "build", preset);
  if (!isConfigured(folder, tests)) {
    // Targets of tests are added to what is built; what another folder has built is of no use.
    if (!isConfigured(folder, false)) rmSync(folder, { recursive: true, force: true });
    await run("cmake", ["--preset", preset, ...(tests ? [`-D${withTests}`] : [])], {
      otherwise: `CMake could not configure "${preset}".`,
    });
  }
  const chosen = targets.length > 0 ? ["--target", ...targets] : [];
  const otherwise = `The C++ build "${preset}" failed.`;
  await run("cmake", ["--build", "--preset", preset, ...chosen], { otherwise });
}

/** Builds `web/engine/generated/`: the modules, and the TypeScript that is generated from the core's tables. */
export async function buildModule() {
  await cmake("wasm");
  for (const small of ["networks.wasm", "functions.wasm"]) {
    const built = join(root, "build", "wasm", small);
    cpSync(built, join(generated, small), { preserveTimestamps: true });
  }
  await writeSchema(join(root, "build", "wasm", "schema.mjs"), generated);
}

/** Builds the library and the tests with the native compiler. */
export const buildNative = () => cmake("native");

/** Builds the tests for WebAssembly, over what the module is made of: after the module, not beside it. */
export const buildWasmTests = () => cmake("wasm", { targets: ["tests"], tests: true });

/** Builds the fuzzer. */
export const buildFuzz = () => cmake("fuzz", { targets: ["fuzz"] });

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

/** The newest modification time of files and of everything in folders, in milliseconds. */
function newest(/** @type {readonly string[]} */ paths) {
  let time = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const status = statSync(path);
    time = Math.max(time, status.mtimeMs);
    if (status.isDirectory()) {
      time = Math.max(time, newest(readdirSync(path).map((name) => join(path, name))));
    }
  }
  return time;
}

/**
 * Runs `work`, which fills the folder `output`, unless the inputs are unchanged since the last build. A stamp
 * holds their newest modification time, folders included, so that a removed file counts as a change, and the
 * setting of the environment.
 *
 * @param {string} output
 * @param {readonly string[]} inputs
 * @param {() => Promise<void>} work
 */
async function ifOutdated(output, inputs, work) {
  const stamp = join(root, "build", `${output}.stamp`);
  const paths = ["package-lock.json", "scripts/build", ...inputs];
  const time = newest(paths.map((path) => join(root, path)));
  const settings = ["PLOT_TWIST_OFFLINE", "PLOT_TWIST_URL"].map((name) => process.env[name] ?? "");
  const state = [time, ...settings].join(" ");
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
export async function buildPage() {
  await buildLib(); // the documentation is made from it
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

async function writeLib() {
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

/** The build of `lib/` that is running. @type {Promise<void> | undefined} */
let libBuild;

/** Builds the npm package's files into `lib/`; a call while a build is running waits for that one. */
export const buildLib = () => (libBuild ??= writeLib().finally(() => (libBuild = undefined)));

/** Writes API.md, the public surface of lib/. */
export async function buildApi() {
  await buildLib();
  const { apiReport } = await import("./package/api-report.mjs");
  writeFileSync(join(root, "API.md"), await apiReport());
}

/** All build targets, by name. */
export const builds = {
  module: buildModule,
  native: buildNative,
  "wasm-tests": buildWasmTests,
  fuzz: buildFuzz,
  lib: buildLib,
  api: buildApi,
  page: buildPage,
};
