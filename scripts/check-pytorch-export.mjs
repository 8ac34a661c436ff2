// Runs scripts that the engine writes for PyTorch, and says how far their losses are from the core's.
// Usage: node scripts/check-pytorch-export.mjs [HOW_MANY_RACES_AT_RANDOM]
//
// Wants a Python with PyTorch (Debian: python3-torch). Both compute in double precision and add in
// different orders; the bound is 1e-9 of a loss, or of 1 where the loss is smaller.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { pythonWith } from "./lib/python.mjs";
import { Failure, run, script } from "./lib/shell.mjs";

/** @typedef {import("../web/engine/index.js").RaceConfig} RaceConfig */

const bound = 1e-9;

/** Longer races, beside those at random. @type {[string, Partial<RaceConfig>][]} */
const named = [
  ["the article's race", { optimizer: "sgd", epochs: 800 }],
  ["the honest race, its first hundred epochs", { epochs: 100 }],
  ["layer normalisation", { normalization: "layer", epochs: 60, learningRate: 0.001 }],
  ["Nesterov's momentum", { optimizer: "nesterov", epochs: 300, learningRate: 0.001 }],
];

/** @type {(text: string) => number} */
const numberIn = (text) => (text === "inf" ? Infinity : Number(text));

await script(async () => {
  const python = pythonWith("torch");
  if (!python)
    throw new Failure("No Python with PyTorch was found; Debian has it in python3-torch.");
  const from = import.meta.url;
  const { loadEngine } = /** @type {typeof import("../web/engine/index.js")} */ (
    await tsImport("../web/engine/index.ts", from)
  );
  const { randomRace } = /** @type {typeof import("../tests/engine/support/random-race.js")} */ (
    await tsImport("../tests/engine/support/random-race.ts", from)
  );
  const engine = await loadEngine();
  const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));

  /** The largest difference over all epochs of all runs. */
  const differenceOf = async (/** @type {Partial<RaceConfig>} */ config) => {
    const file = join(folder, "race.py");
    writeFileSync(file, engine.script({ race: config, language: "pytorch" }));
    const otherwise = `PyTorch could not run a script: ${JSON.stringify(config)}`;
    /** @type {{ losses: string[] }[]} */
    const runs = JSON.parse(await run(python, [file, "--json"], { otherwise }));
    const race = engine.createRace(config);
    race.advance(race.config.epochs);
    let largest = 0;
    race.runners.forEach((runner, i) => {
      const own = runner.losses();
      const written = (runs[i]?.losses ?? []).map(numberIn);
      if (own.length !== written.length) largest = Infinity;
      own.forEach((loss, epoch) => {
        if (!Number.isFinite(loss)) return;
        const error = Math.abs(loss - (written[epoch] ?? NaN)) / Math.max(1, Math.abs(loss));
        largest = error <= largest ? largest : error;
      });
    });
    race.dispose();
    return largest;
  };

  try {
    const count = Number(process.argv[2] ?? 24);
    const races = Array.from({ length: count }, (_, seed) => randomRace(seed, engine.catalogue()));
    let largest = 0;
    for (const [name, config] of named) {
      const difference = await differenceOf({ precision: "double", ...config });
      console.log(`${name}: ${difference.toExponential(1)}`);
      largest = Math.max(largest, difference);
    }
    for (const config of races) largest = Math.max(largest, await differenceOf(config));
    const version = spawnSync(python, ["-c", "import torch; print(torch.__version__)"]);
    const beside = `PyTorch ${version.stdout.toString().trim()}`;
    console.log(
      `${named.length} races and ${count} at random, ${beside}: at most ${largest.toExponential(1)}`,
    );
    if (!(largest <= bound)) throw new Failure(`The bound is ${bound}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
