// Who takes part in the comparison, and how each is started.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pythonWith } from "../../lib/python.mjs";
import { attempt, root, textOf } from "../../lib/shell.mjs";

/** @typedef {import("./contestant.mjs").Entry} Entry */

const sources = join(root, "scripts", "bench", "peers");
const native = (/** @type {string} */ name) => join(root, "build", "native", `peer-${name}`);

/** The folder into which the npm packages of the peers are installed. */
export const peersFolder = join(root, "build", "bench", "peers");

/** Installs the npm packages of the peers; returns a sentence if that fails. */
export async function installPeers() {
  const lock = textOf(join(sources, "package-lock.json"));
  const stamp = join(peersFolder, ".installed-from-lock");
  const hash = createHash("sha256").update(lock).digest("hex");
  if (textOf(stamp) === hash) return undefined;
  mkdirSync(peersFolder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(join(sources, name), join(peersFolder, name));
  }
  const options = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"];
  const { status } = await attempt("npm", ["ci", ...options], { cwd: peersFolder });
  if (status === 0) writeFileSync(stamp, hash);
  return status === 0
    ? undefined
    : `npm could not install it; by hand: cd ${join("build", "bench", "peers")} && npm ci`;
}

const both = ["training", "elementwise"];

/** This project, in WebAssembly under this Node and natively. @returns {Entry[]} */
function ownEntries(/** @type {string} */ problem) {
  const module = ["--import", "tsx", join(sources, "plot_twist.mjs"), problem];
  const node = process.execPath;
  const program = native("plot-twist");
  return [
    { who: "Plot Twist, WebAssembly", program: node, args: [...module, "float"], precision: "float", parts: both }, // prettier-ignore
    { who: "Plot Twist, native", program, args: [problem, "float"], precision: "float", parts: both }, // prettier-ignore
    { who: "Plot Twist, WebAssembly, double", program: node, args: [...module, "double"], precision: "double", parts: ["training"] }, // prettier-ignore
  ];
}

/** Eigen, compiled for each of two instruction sets that this processor has. @returns {Entry[]} */
function eigenEntries(/** @type {string} */ problem) {
  const has = (/** @type {string} */ flag) =>
    new RegExp(`^flags\\s*:.* ${flag}( |$)`, "m").test(textOf("/proc/cpuinfo"));
  const without = (/** @type {string[]} */ ...flags) =>
    flags.every(has) ? undefined : `this processor has no ${flags.join(" and ")}`;
  /** @type {Pick<Entry, "args" | "precision" | "parts">} */
  const common = { args: [problem], precision: "float", parts: both };
  return [
    { ...common, who: "Eigen, native, SSE4.2", program: native("eigen-sse"), missing: without("sse4_2") }, // prettier-ignore
    { ...common, who: "Eigen, native, AVX2 and FMA", program: native("eigen-avx2"), missing: without("avx2", "fma") }, // prettier-ignore
  ];
}

/** NumPy and PyTorch. @returns {Entry[]} */
function pythonEntries(/** @type {string} */ problem) {
  const entry = (
    /** @type {string} */ who,
    /** @type {"numpy" | "torch"} */ module,
    /** @type {string} */ variant,
    parts = both,
  ) => {
    const python = pythonWith(module === "torch" ? "torch, numpy" : module);
    return /** @type {Entry} */ ({
      who,
      program: python ?? "",
      args: [join(sources, `${module}_peer.py`), problem, variant],
      precision: variant === "double" ? "double" : "float",
      parts,
      missing: python ? undefined : `it is not installed: apt-get install python3-${module}`,
    });
  };
  return [
    entry("NumPy", "numpy", "float"),
    entry("NumPy, double", "numpy", "double", ["training"]),
    entry("PyTorch, autograd", "torch", "autograd"),
    entry("PyTorch, backward by hand", "torch", "by-hand"),
  ];
}

/** The packages from npm, in this Node. @returns {Entry[]} */
function npmEntries(/** @type {string} */ problem, /** @type {string | undefined} */ missing) {
  const entry = (/** @type {string} */ who, /** @type {string} */ file) =>
    /** @type {Entry} */ ({
      who,
      program: process.execPath,
      args: [join(sources, `${file}.mjs`), problem],
      env: { PEERS_FOLDER: peersFolder },
      precision: "float",
      parts: both,
      missing,
    });
  return [
    entry("onnxruntime-web", "onnx"),
    entry("jax-js", "jax"),
    entry("TensorFlow.js", "tensorflow"),
  ];
}

/** All entries. `npmMissing`: why the packages from npm are not there, if they are not. */
export const entriesFor = (
  /** @type {string} */ problem,
  /** @type {string | undefined} */ npmMissing,
) => [
  ...ownEntries(problem),
  ...eigenEntries(problem),
  ...pythonEntries(problem),
  ...npmEntries(problem, npmMissing),
];
