import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";
import { createPortClient } from "../support/port-worker.js";
import { fromPython, runPython } from "../support/python.js";
import { randomRace } from "../support/random-race.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();

interface PythonRun {
  name: string;
  seed: number;
  losses: string[];
  /** With --twin: number of epochs with the losses of a run whose learning rate differs in its last bit. */
  twin?: number;
}

/** Runs the NumPy script of a race with `--json` and returns its runs. */
async function runScript(config: Partial<RaceConfig>, ...args: string[]): Promise<PythonRun[]> {
  const script = engine.script({ race: config, language: "numpy" });
  return JSON.parse(await runPython({ "race.py": script }, "--json", ...args)) as PythonRun[];
}

/** Losses of all runners by the core, run to the end: one list per runner, one loss per epoch. */
function lossesOf(config: Partial<RaceConfig>): Float64Array[] {
  const race = engine.createRace(config);
  race.advance(race.config.epochs);
  const losses = race.runners.map((runner) => runner.losses());
  race.dispose();
  return losses;
}

/** For how many epochs two runs have the same losses to 1e-9. */
function agreement(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const isApart = (loss: number, epoch: number) => !(Math.abs(loss - right[epoch]!) <= 1e-9);
  const first = Array.from(left).findIndex(isApart);
  return first === -1 ? left.length : first;
}

/** Asserts that every loss of the NumPy script is the core's to 1e-9, relative to losses above 1. */
async function agree(config: Partial<RaceConfig>): Promise<void> {
  const runs = await runScript(config);
  const race = engine.createRace(config);
  race.advance(race.config.epochs);
  assert.equal(runs.length, race.runners.length);
  race.runners.forEach((runner, index) => {
    const { name, seed, losses } = runs[index]!;
    const own = runner.losses();
    assert.deepEqual([name, seed], [runner.label, runner.config.seed]);
    assert.equal(losses.length, own.length, `${name}: ${runner.stopReason}`);
    own.forEach((loss, epoch) => {
      const error = Math.abs(fromPython(losses[epoch]!) - loss);
      const allowed = 1e-9 * Math.max(1, Math.abs(loss));
      const isSame = Number.isFinite(loss) ? error <= allowed : !isFinite(Number(losses[epoch]));
      assert.ok(isSame, `${name}, seed ${seed}, epoch ${epoch}: ${losses[epoch]}, not ${loss}`);
    });
  });
  race.dispose();
}

const article = catalogue.presets.find(({ id }) => id === "article")?.config;

test("the article's race, from its script, over 800 epochs", async () => {
  await agree({ ...article, activations: ["tanh", "relu"] });
});

const honest: Partial<RaceConfig> = { precision: "double" };

test("the honest race, from its script, over its first 150 epochs", async () => {
  await agree({ ...honest, epochs: 150 });
});

// Training amplifies rounding errors in the honest race. A twin in the core, whose learning rate differs
// in its last bit, measures for how many epochs a program that rounds differently can agree.
test("the script follows the honest race as far as the race can be followed", async () => {
  const config = { ...honest, activations: ["silu", "mish"], epochs: 400 };
  const runs = await runScript(config, "--twin");
  const own = lossesOf(config);
  const twins = lossesOf({ ...config, learningRate: 0.01 * (1 + 2 ** -52) });
  own.forEach((losses, index) => {
    const { name, losses: written, twin = NaN } = runs[index]!;
    const followed = agreement(losses, written.map(fromPython));
    const most = agreement(losses, twins[index]!);
    const said = `${name}: ${followed}, the core's twin ${most}, the script's ${twin}`;
    assert.ok(most < 400, `there is nothing to show: ${said}`);
    assert.ok(followed >= 0.75 * most && followed >= 0.75 * twin, said);
  });
});

test("what learns gently is like its twin to the end", async () => {
  const [run] = await runScript({ ...article, activations: ["tanh"], epochs: 50 }, "--twin");
  assert.equal(run?.twin, 50);
});

for (const [classes, outputs] of [
  [2, 1],
  [3, 3],
] as const) {
  // prettier-ignore
  test(`a script of ${classes} classes says how many points are right, as the core does`, async () => {
    const config: Partial<RaceConfig> = {
      ...{ precision: "double", activations: ["tanh"], seeds: [1], epochs: 60, testShare: 0.25 },
      ...{ classes, layers: [2, 8, outputs] },
    };
    const printed = await runPython({ "race.py": engine.script({ race: config, language: "numpy" }) }); // prettier-ignore
    const race = engine.createRace(config);
    race.advance(60);
    const { accuracy, testAccuracy } = race.runners[0]!;
    race.dispose();
    assert.ok(accuracy > 1 / classes && accuracy < 1, "some points are right, some are not");
    const said = `right: ${accuracy.toFixed(4)}, of those held out: ${testAccuracy!.toFixed(4)}`;
    assert.ok(printed.includes(said), `${said}, but the script: ${printed}`);
  });
}

const long: Record<string, Partial<RaceConfig>> = {
  "Adam, with a formula and a layer of its own": {
    activations: ["x * tanh(log(1 + exp(x)))", { activation: "swish", parameters: { beta: 2 } }],
    layers: [2, 12, 12, 1],
    layerActivations: ["", "softsign"],
    learningRate: 0.002,
  },
  "momentum on minibatches, normalised, past skips": {
    activations: ["silu", "prelu"],
    layers: [2, 10, 10, 10, 1],
    skip: true,
    normalization: "layer",
    optimizer: "momentum",
    learningRate: 0.002,
    batch: 16,
  },
  "AdamW, clipped, three classes, points held out": {
    activations: ["elu", "tanh"],
    layers: [2, 10, 3],
    classes: 3,
    init: "pytorch",
    optimizer: "adamw",
    learningRate: 0.002,
    clip: 0.5,
    batch: 20,
    testShare: 0.25,
  },
  "functions of x and y, points held out": {
    activations: ["tanh", "silu"],
    inputs: ["x", "y", "x2", "y2", "xy", "sin_pi_x", "sin_pi_y"],
    layers: [7, 8, 1],
    learningRate: 0.002,
    testShare: 0.25,
  },
  "Nesterov's momentum on the squared error": {
    activations: ["sigmoid", "leaky_relu"],
    layers: [2, 12, 12, 1],
    loss: "squared_error",
    optimizer: "nesterov",
    weightDecay: 0.001,
  },
};

for (const [name, config] of Object.entries(long)) {
  test(`${name}: the script agrees over 800 epochs`, async () => {
    await agree({ seeds: [7], points: 30, epochs: 800, precision: "double", ...config });
  });
}

const draws = Array.from({ length: 24 }, (_, seed) => seed);

test("races at random agree with their scripts", { concurrency: 2 }, async (t) => {
  await Promise.all(
    draws.map((seed) => t.test(`draw ${seed}`, () => agree(randomRace(seed, catalogue)))),
  );
});

test("a run that overflows ends in the script where it ends in the core", async () => {
  await agree({
    activations: ["relu", "exponential"],
    seeds: [3],
    optimizer: "sgd",
    learningRate: 50,
    epochs: 200,
    precision: "double",
    points: 20,
  });
});

test("points of one's own, and a network without hidden layers", async () => {
  await agree({
    activations: ["tanh"],
    seeds: [3],
    layers: [2, 1],
    dataset: "custom",
    custom: [0, 0, 0, 1, 1, 1, -0.5, 0.25, 1, 1e-7, 2, 0],
    epochs: 30,
    precision: "double",
  });
});

test("a PyTorch script has the generator of batches where there are batches", () => {
  for (const batch of [0, 1, 8]) {
    const script = engine.script({ race: { activations: ["tanh"], batch }, language: "pytorch" });
    assert.equal(script.includes("import numpy as np"), batch > 0, `batches of ${batch}`);
    assert.equal(script.includes("np."), batch > 0, `batches of ${batch}`);
  }
});

/** Python: prints [values, slopes] of each runner's activation at the x of its argument, as JSON. */
const reader = `
import json, sys
import numpy as np
import race
x = np.array(json.loads(sys.argv[1]))
everything = []
for name, seed, functions, learnt, seen in race.RUNNERS:
    arguments = (x,) if learnt[:1] in ([], [None]) else (x, learnt[0])
    value, slope = functions[0](*arguments)[:2]
    everything.append([[repr(float(number)) for number in part] for part in (value, slope)])
print(json.dumps(everything))
`;

test("every function of the catalogue has its value and its slope, corners included", async () => {
  const activations = catalogue.activations.map(({ id }) => id);
  const config = { activations, layers: [2, 2, 1], points: 2, precision: "double" as const };
  const script = engine.script({ race: config, language: "numpy" });
  const x = [-1000, -30, -7.5, -6, -3, -2, -1, -0.5, -1e-9, 0, 1e-9, 0.5, 1, 2, 3, 6, 7.5, 30, 700];
  const output = await runPython({ "race.py": script, "read.py": reader }, JSON.stringify(x));
  const all = JSON.parse(output) as [string[], string[]][];
  assert.equal(all.length, activations.length);
  activations.forEach((activation, i) => {
    const [values, slopes] = all[i]!;
    const { value, slope } = engine.evaluate({ activation, at: x, precision: "double" });
    x.forEach((at, j) => {
      for (const [name, own, written] of [
        ["value", value[j]!, fromPython(values[j]!)],
        ["slope", slope[j]!, fromPython(slopes[j]!)],
      ] as const) {
        const error = own === written ? 0 : Math.abs(own - written);
        const where = `${name} of ${activation} at ${at}: ${written}, not ${own}`;
        assert.ok(error <= 1e-14 * Math.max(1, Math.abs(own)), where);
      }
    });
  });
});

test("a worker writes the same script, and it tells how the race ended", async () => {
  const client = createPortClient({ size: 1 });
  const asked = {
    race: { activations: ["tanh"], points: 5, epochs: 3, layers: [2, 3, 1] },
    lastLosses: [0.5],
    language: "numpy" as const,
  };
  const script = await client.script(asked);
  assert.equal(script, engine.script(asked));
  const said = await runPython({ "race.py": script });
  assert.match(
    said,
    /^Tanh, seed 42: 3 epochs, under 0.1: never, last loss 0\.\d+ \(seen: 0.5, difference /,
  );
  client.dispose();
});

test("what cannot be written is said in a sentence", () => {
  const refuse = (race: Partial<RaceConfig>, message: string, language = "numpy") =>
    assert.throws(() => engine.script({ race, language: language as "numpy" }), {
      name: "ConfigError",
      message,
    });
  refuse({}, 'the language must be numpy or pytorch, got "julia"', "julia");
  refuse(
    { seeds: Array.from({ length: 11 }, (_, seed) => seed) },
    "a script holds the starts of at most 10 seeds, got 11: choose some of them",
  );
  refuse(
    { layers: [2, 256, 256, 256, 256, 256, 256, 256, 256, 256, 1] },
    "a script holds at most 500000 numbers, this one takes 528561: use fewer seeds, units or points",
  );
  refuse({ activations: ["nope"] }, "unknown activation 'nope'");
});
