// Installs the tools that are missing. Usage: node scripts/setup/setup.mjs [start|test]
//
// "start" sets up what building and serving the page needs; "test" (the default) adds a native compiler,
// Catch2, three browsers, nginx, nbconvert, Hugo and kramdown. Everything goes into `.toolchain/` and `node_modules/`, except missing Debian
// packages, which are installed on the machine. A step that is done is skipped. Each step works in a scratch
// folder and renames it at the end, so that set-up may be interrupted at any time.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from "node:fs";
import { realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firefoxes, headlessShell, webkit } from "../lib/browser.mjs";
import { findNginx, ownNginx } from "../lib/nginx.mjs";
import { downloadDebianPackage, downloadFromNewerDebian } from "./debian.mjs";
import { installDebianPackages, isThere, networkHint } from "./debian.mjs";
import { findMachineEmscripten, oldestEmscripten } from "./emscripten.mjs";
import { ownEmscripten, platformFile, toolchain } from "./emscripten.mjs";
import { Failure, root, run, script, seconds, textOf } from "../lib/shell.mjs";

/**
 * The LLVM for the project's own Emscripten, the LLVM programs that Emscripten calls, and the libFuzzer for
 * this machine's architecture.
 */
const llvm = {
  version: 22,
  bin: "/usr/lib/llvm-22/bin",
  fuzzers: ["x86_64", "aarch64"].map(
    (machine) => `/usr/lib/llvm-22/lib/clang/22/lib/linux/libclang_rt.fuzzer-${machine}.a`,
  ),
  programs: (
    "clang clang++ clang-scan-deps llvm-ar llvm-cov llvm-cxxfilt llvm-dwarfdump llvm-dwp llvm-nm " +
    "llvm-objcopy llvm-profdata llvm-ranlib llvm-size llvm-strip llvm-symbolizer"
  ).split(" "),
};

/** Emscripten's helpers from npm: wasm-opt and its siblings, and the JavaScript parser. */
const emscriptenHelpers = ["binaryen@131.0.0", "acorn@8.19.0", "acorn-import-phases@1.0.4"];

/** Programs from Debian packages; one of `programs` is enough. */
const debianPackages = {
  start: [
    { programs: ["python3"], package: "python3" },
    { programs: ["cmake"], package: "cmake" },
    { programs: ["ninja"], package: "ninja-build" },
  ],
  emscripten: [
    { programs: [join(llvm.bin, "clang")], package: `clang-${llvm.version}` },
    { programs: [join(llvm.bin, "wasm-ld")], package: `lld-${llvm.version}` },
    { programs: [join(llvm.bin, "llvm-ar")], package: `llvm-${llvm.version}` },
  ],
  test: [
    { programs: ["c++", "g++", "clang++"], package: "g++" },
    { programs: [headlessShell], package: headlessShell },
    { programs: firefoxes, package: "firefox-esr" },
    { programs: [webkit.driver], package: "webkit2gtk-driver" },
    { programs: [webkit.display], package: "xvfb" },
    { programs: [join(llvm.bin, "clang")], package: `clang-${llvm.version}` },
    { programs: [join(llvm.bin, "llvm-cov")], package: `llvm-${llvm.version}` },
    { programs: [], package: "python3-numpy", module: "numpy" },
    { programs: ["jupyter-nbconvert"], package: "jupyter-nbconvert" },
    { programs: ["hugo"], package: "hugo" },
    { programs: ["kramdown"], package: "kramdown" },
    { programs: llvm.fuzzers, package: `libclang-rt-${llvm.version}-dev` },
  ],
};

/**
 * A step of set-up. A step with `builds` is skipped if another one has failed.
 *
 * @typedef {{ name: string, done: () => boolean, work: () => Promise<void>, builds?: true }} Step
 */

/** Runs `work` with a scratch folder inside `.toolchain/`, which is removed afterwards; `work` moves results out. */
async function inScratch(/** @type {(folder: string) => Promise<void>} */ work) {
  mkdirSync(toolchain, { recursive: true });
  const folder = mkdtempSync(join(toolchain, `scratch-${process.pid}-`));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves a finished folder to its place, replacing an existing one. */
function keep(/** @type {string} */ folder, /** @type {string} */ place) {
  rmSync(place, { recursive: true, force: true });
  renameSync(folder, place);
}

/** Whether a process is running. */
function isAlive(/** @type {number} */ pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes the scratch folders of interrupted runs. */
function sweep() {
  if (!existsSync(toolchain)) return;
  for (const name of readdirSync(toolchain)) {
    const pid = Number(/^scratch-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(toolchain, name), { recursive: true, force: true });
  }
}

// --- downloads from a newer Debian -----------------------------------------------------------------

/**
 * A download from a newer Debian: a package or the source of one, a function that unpacks it in the scratch
 * folder, and instructions for doing it by hand.
 *
 * @typedef {{
 *   what: string, binary?: string, source?: string, byHand: string,
 *   done: () => boolean, unpack: (scratch: string) => Promise<void>,
 * }} Fetched
 */

/** The only file in `folder` whose name matches. */
function find(/** @type {string} */ folder, /** @type {RegExp} */ pattern) {
  const name = readdirSync(folder).find((each) => pattern.test(each));
  if (!name) throw new Failure(`A download is missing: nothing fits ${pattern.source}.`);
  return join(folder, name);
}

/** Makes a folder of links to LLVM, with a wasm-ld that has the memory layout that Emscripten expects. */
function linkLlvm(/** @type {string} */ folder) {
  mkdirSync(folder);
  for (const name of llvm.programs) symlinkSync(join(llvm.bin, name), join(folder, name));
  const linker = `#!/bin/sh\nexec ${join(llvm.bin, "wasm-ld")} --no-stack-first "$@"\n`;
  writeFileSync(join(folder, "wasm-ld"), linker, { mode: 0o755 });
}

/** Emscripten's configuration: paths of its parts relative to its folder. It takes Node from PATH. */
const emscriptenConfig = `LLVM_ROOT = "$CFGDIR/llvm"
BINARYEN_ROOT = "$CFGDIR/node_modules/binaryen"
CACHE = "$CFGDIR/cache"
`;

/** @type {Fetched} */
const emscripten = {
  what: "Emscripten",
  binary: "emscripten",
  byHand:
    `install Emscripten ${oldestEmscripten} or newer with emsdk and put emcc on PATH ` +
    "(https://emscripten.org/docs/getting_started/downloads.html)",
  done: () => existsSync(platformFile(ownEmscripten)),
  async unpack(scratch) {
    const archive = find(scratch, /^emscripten_.*\.deb$/);
    await run("dpkg-deb", ["-x", archive, join(scratch, "emscripten")]);
    const folder = join(scratch, "emscripten", "usr", "share", "emscripten");
    linkLlvm(join(folder, "llvm"));
    writeFileSync(join(folder, ".emscripten"), emscriptenConfig);
    writeFileSync(join(folder, "package.json"), "{}\n");
    const wanted = emscriptenHelpers.join(", ");
    const otherwise = `npm could not fetch ${wanted}. ${networkHint}; by hand: ${this.byHand}.`;
    const options = [...npmOptions, "--no-save", "--no-package-lock"];
    const args = ["install", ...options, ...emscriptenHelpers];
    await run("npm", args, { cwd: folder, otherwise });
    keep(folder, ownEmscripten);
  },
};

const ownEigen = join(toolchain, "eigen");

/** @type {Fetched} */
const eigen = {
  what: "Eigen",
  binary: "libeigen3-dev",
  byHand: "unpack Eigen 5 (https://eigen.tuxfamily.org) and name its folder in EIGEN_INCLUDE_DIR",
  done: () => Boolean(process.env.EIGEN_INCLUDE_DIR) || existsSync(ownEigen),
  async unpack(scratch) {
    await run("dpkg-deb", ["-x", find(scratch, /^libeigen3-dev_.*\.deb$/), join(scratch, "eigen")]);
    keep(join(scratch, "eigen", "usr", "include", "eigen3"), ownEigen);
  },
};

const ownCatch2 = join(toolchain, "catch2");

/** @type {Fetched} */
const catch2 = {
  what: "Catch2",
  source: "catch2",
  byHand:
    "unpack Catch2 3.7 (https://github.com/catchorg/Catch2) and name its folder extras/ in CATCH2_DIR",
  done: () => Boolean(process.env.CATCH2_DIR) || existsSync(ownCatch2),
  async unpack(scratch) {
    await run("tar", ["-xf", find(scratch, /^catch2_.*\.orig\.tar\./), "-C", scratch]);
    const extras = join(find(scratch, /^catch2-/i), "extras");
    cpSync(extras, join(scratch, "kept"), { recursive: true });
    keep(join(scratch, "kept"), ownCatch2);
  },
};

/** Downloads and unpacks the missing ones of `wanted`. */
async function fetchFromNewerDebian(/** @type {readonly Fetched[]} */ wanted) {
  const missing = wanted.filter((each) => !each.done());
  const binary = missing.flatMap((each) => each.binary ?? []);
  const source = missing.flatMap((each) => each.source ?? []);
  const byHand = missing.map((each) => `\n  ${each.what}: ${each.byHand}.`).join("");
  await inScratch(async (scratch) => {
    await downloadFromNewerDebian(scratch, { binary, source, byHand });
    for (const each of missing) await each.unpack(scratch);
  });
}

async function unpackNginx() {
  await inScratch(async (scratch) => {
    await downloadDebianPackage("nginx", scratch);
    await run("dpkg-deb", ["-x", find(scratch, /^nginx_.*\.deb$/), join(scratch, "nginx")]);
    keep(join(scratch, "nginx"), ownNginx);
  });
}

// --- npm packages and first builds ---------------------------------------------------------------

const npmOptions = "--no-audit --no-fund --prefer-offline --fetch-retries=1".split(" ");
const npmStamp = join(root, "node_modules", ".installed-from-lock");

/** Hash of the package-lock.json from which node_modules must be installed. */
const lockHash = () =>
  createHash("sha256")
    .update(textOf(join(root, "package-lock.json")))
    .digest("hex");

async function installNpmPackages() {
  const otherwise = `The npm packages could not be installed. ${networkHint}; by hand: npm ci.`;
  await run("npm", ["ci", ...npmOptions], { otherwise });
  writeFileSync(npmStamp, lockHash());
}

const linkedMark = join(ownEmscripten, "cache", ".linked");

/** Links a first program, for which Emscripten builds its C and C++ libraries. */
const linkFirst = () =>
  inScratch(async (scratch) => {
    const source = join(scratch, "first.cpp");
    writeFileSync(source, "#include <iostream>\nint main() { std::cout << 1 << std::endl; }\n");
    const output = join(scratch, "first.mjs");
    const options = [
      "-O3",
      "-Wno-version-check",
      "-sALLOW_MEMORY_GROWTH",
      "-lembind",
      "-fno-exceptions",
      "-fno-rtti",
      "-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0",
    ];
    const otherwise = "Emscripten could not build its own libraries.";
    await run(join(ownEmscripten, "em++"), [...options, source, "-o", output], { otherwise });
    writeFileSync(linkedMark, ownEmscripten);
  });

// --- all together --------------------------------------------------------------------------------

/** Writes the path of the Emscripten to use into a file that the CMake presets read. */
function nameEmscripten(/** @type {string} */ folder) {
  const file = join(toolchain, "emscripten.cmake");
  const text = `include("${platformFile(folder)}")\n`;
  if (textOf(file) === text) return;
  mkdirSync(toolchain, { recursive: true });
  rmSync(join(root, "build", "wasm"), { recursive: true, force: true });
  writeFileSync(file, text);
}

/** File with the output of failed steps. */
const logFile = join(toolchain, "setup.log");

/** @typedef {"start" | "test"} Purpose */

/** The steps for a purpose, in order. */
function stepsFor(/** @type {Purpose} */ purpose, /** @type {boolean} */ hasEmscripten) {
  const forTests = purpose === "test";
  const packages = [
    ...debianPackages.start,
    ...(hasEmscripten ? [] : debianPackages.emscripten),
    ...(forTests ? debianPackages.test : []),
  ];
  const fetched = [...(hasEmscripten ? [] : [emscripten]), eigen, ...(forTests ? [catch2] : [])];
  /** @type {Step[]} */
  const steps = [
    {
      name: "Debian packages",
      done: () => packages.every(isThere),
      work: () => inScratch((folder) => installDebianPackages(packages, folder)),
    },
    { name: "npm packages", done: () => textOf(npmStamp) === lockHash(), work: installNpmPackages },
    {
      name: fetched.map((each) => each.what).join(", "),
      done: () => fetched.every((each) => each.done()),
      work: () => fetchFromNewerDebian(fetched),
    },
  ];
  if (forTests) {
    steps.push({ name: "nginx", done: () => findNginx() !== undefined, work: unpackNginx });
  }
  if (hasEmscripten) return steps;
  steps.push({
    name: "Emscripten's libraries",
    // Emscripten clears its cache when its folder has been moved.
    done: () => textOf(linkedMark) === ownEmscripten,
    work: linkFirst,
    builds: true,
  });
  return steps;
}

/** Does the steps that are not done; reports all failures. */
async function work(/** @type {readonly Step[]} */ steps) {
  const failures = [];
  for (const step of steps) {
    if (step.builds && failures.length > 0) continue;
    const start = performance.now();
    console.log(`set-up: ${step.name} ...`);
    try {
      await step.work();
      console.log(`set-up: ${step.name}: ${seconds(start)}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  if (failures.length === 0) return;
  const messages = failures.map((each) => each.message).join("\n\n");
  writeFileSync(logFile, failures.map((each) => `${each.message}\n${each.details}\n`).join("\n"));
  throw new Failure(`${messages}\n\nWhat the programs printed is in ${logFile}.`);
}

/** Sets up whatever is missing for a purpose and prints each step with its time. */
export async function setUp(/** @type {Purpose} */ purpose) {
  sweep();
  const machine = await findMachineEmscripten();
  const steps = stepsFor(purpose, machine !== undefined).filter((step) => !step.done());
  if (machine && steps.length > 0) {
    console.log(`set-up: this machine's Emscripten ${machine.version} is used (${machine.folder})`);
  }
  mkdirSync(toolchain, { recursive: true });
  await work(steps);
  nameEmscripten(machine?.folder ?? ownEmscripten);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const purpose = process.argv[2] ?? "test";
  await script(async () => {
    if (purpose !== "start" && purpose !== "test") {
      throw new Failure(`The purpose must be start or test, got "${purpose}".`);
    }
    await setUp(purpose);
  });
}
