// Runs exported PyTorch scripts, of races and of networks, and prints the largest differences of their losses and outputs from the core's.
// Usage: node scripts/check/check-pytorch-export.mjs [HOW_MANY_RACES_AT_RANDOM]
//
// Needs a Python with PyTorch (Debian: python3-torch). Both compute in double precision but add in
// different orders; the bound is 1e-9 * max(1, loss).

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { pythonWith } from "../lib/python.mjs";
import { Failure, run, script } from "../lib/shell.mjs";

/** @typedef {import("../../web/engine/index.js").RaceConfig} RaceConfig */

const bound = 1e-9;

/** Longer races, in addition to the random ones. @type {[string, Partial<RaceConfig>][]} */
const named = [
  ["the article's race", { optimizer: "sgd", epochs: 800 }],
  ["the honest race, its first 150 epochs", { epochs: 150 }],
  ["layer normalisation", { normalization: "layer", epochs: 60, learningRate: 0.001 }],
  [
    "all inputs",
    {
      inputs: ["x", "y", "x2", "y2", "xy", "sin_pi_x", "sin_pi_y"],
      layers: [7, 12, 1],
      epochs: 100,
      learningRate: 0.002,
    },
  ],
  ["Nesterov's momentum", { optimizer: "nesterov", epochs: 300, learningRate: 0.001 }],
  ["regression", { dataset: "bumps", epochs: 60, learningRate: 0.001, testShare: 0.2 }],
  ["its absolute error", { dataset: "plane", regressionLoss: "l1", epochs: 30, optimizer: "sgd" }],
  ["its Huber loss", { dataset: "bumps", regressionLoss: "huber", epochs: 60, optimizer: "sgd" }],
  ["an L1 penalty", { l1: 0.01, epochs: 60, learningRate: 0.001 }],
];

/** @type {(text: string) => number} */
const numberIn = (text) => (text === "inf" ? Infinity : Number(text));

/** @typedef {Awaited<ReturnType<typeof import("../../web/engine/index.js").loadEngine>>} Engine */

/** Imports a TypeScript module. */
const read = (/** @type {string} */ path) => tsImport(path, import.meta.url);

/** The largest difference over the epochs of a run. */
function differenceBetween(/** @type {Float64Array} */ own, /** @type {number[]} */ written) {
  if (own.length !== written.length) return Infinity;
  const errors = Array.from(own, (loss, epoch) =>
    Number.isFinite(loss) ? Math.abs(loss - (written[epoch] ?? NaN)) / Math.max(1, loss) : 0,
  );
  return errors.some(Number.isNaN) ? Infinity : Math.max(...errors);
}

/** The largest difference over all runs of a race. */
async function differenceOf(
  /** @type {Engine} */ engine,
  /** @type {string} */ python,
  /** @type {Partial<RaceConfig>} */ config,
) {
  const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
  const race = engine.createRace(config);
  try {
    const file = join(folder, "race.py");
    writeFileSync(file, engine.script({ race: config, language: "pytorch" }));
    const otherwise = `PyTorch could not run a script: ${JSON.stringify(config)}`;
    /** @type {{ losses: string[] }[]} */
    const runs = JSON.parse(await run(python, [file, "--json"], { otherwise }));
    race.advance(race.config.epochs);
    const differences = race.runners.map((runner, i) =>
      differenceBetween(runner.losses(), (runs[i]?.losses ?? []).map(numberIn)),
    );
    return Math.max(...differences);
  } finally {
    race.dispose();
    rmSync(folder, { recursive: true });
  }
}

/** The largest difference of the outputs of a network whose script it runs, at a place. */
async function outputDifferenceOf(
  /** @type {Engine} */ engine,
  /** @type {string} */ python,
  /** @type {Partial<RaceConfig>} */ config,
) {
  const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
  const race = engine.createRace(config);
  try {
    race.advance(5);
    const [runner] = race.runners;
    if (!runner) return 0;
    const weights = runner.weights();
    const file = join(folder, "network.py");
    writeFileSync(file, engine.script({ race: config, language: "pytorch", network: { weights } }));
    const otherwise = `PyTorch could not run a network: ${JSON.stringify(config)}`;
    const [x, y] = [0.5, -0.25];
    const printed = (await run(python, [file, String(x), String(y)], { otherwise })).trim();
    /** @type {typeof import("../../web/engine/index.js")} */
    const { networkOf } = await read("../../web/engine/index.ts");
    const { values } = engine.trace({ ...networkOf(runner.config), weights, x, y });
    const own = values.slice(-(runner.config.layers.at(-1) ?? 1));
    return differenceBetween(own, printed.split(" ").map(numberIn));
  } finally {
    race.dispose();
    rmSync(folder, { recursive: true });
  }
}

await script(async () => {
  const python = pythonWith("torch");
  if (!python)
    throw new Failure("No Python with PyTorch was found; Debian has it in python3-torch.");
  /** @type {typeof import("../../web/engine/index.js")} */
  const { loadEngine } = await read("../../web/engine/index.ts");
  /** @type {typeof import("../../tests/engine/support/random-race.js")} */
  const { randomRace } = await read("../../tests/engine/support/random-race.ts");
  const engine = await loadEngine();
  const count = Number(process.argv[2] ?? 24);
  let largest = 0;
  for (const [name, config] of named) {
    const difference = await differenceOf(engine, python, { precision: "double", ...config });
    console.log(`${name}: ${difference.toExponential(1)}`);
    largest = Math.max(largest, difference);
  }
  for (let seed = 0; seed < count; seed++) {
    const config = randomRace(seed, engine.catalogue());
    largest = Math.max(largest, await differenceOf(engine, python, config));
    largest = Math.max(largest, await outputDifferenceOf(engine, python, config));
  }
  const version = await run(python, ["-c", "import torch; print(torch.__version__)"]);
  const most = `PyTorch ${version.trim()}: at most ${largest.toExponential(1)}`;
  console.log(`${named.length} races and ${count} at random, ${most}`);
  if (!(largest <= bound)) throw new Failure(`The bound is ${bound}.`);
});
