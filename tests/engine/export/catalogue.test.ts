import assert from "node:assert/strict";
import { test } from "node:test";
import { helpersFor, torchLibrary } from "../../../web/engine/export/helpers.js";
import { numpyLoss, numpyUpdate } from "../../../web/engine/export/parts/numpy-parts.js";
import { torchLoss, torchOptimizer } from "../../../web/engine/export/parts/pytorch-parts.js";
import { isNormalized } from "../../../web/engine/export/script-race.js";
import { initializers } from "../../../web/engine/generated/initializers.js";
import { runnerSettings } from "../../../web/engine/generated/settings.js";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";
import { fromPython, runPython } from "../support/python.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();

/** Minibatches are drawn after the weights: a script that draws another count of numbers has other losses. */
const small: Partial<RaceConfig> = {
  activations: ["tanh", "prelu"],
  seeds: [3],
  layers: [2, 5, 4, 1],
  points: 12,
  batch: 7,
  epochs: 6,
  learningRate: 0.002,
  precision: "double",
};

/** Points of one's own, by the dataset that has them. */
const ownPoints: Readonly<Record<string, number[]>> = {
  custom: [0, 0, 0, 1, 1, 1, -0.5, 0.25, 1],
  custom_values: [0, 0, -0.75, 1, 1, 1, -0.5, 0.25, 0.125],
};

const normalizations = runnerSettings.normalization.choices ?? [];

/** One race for each choice of every menu of a race. */
const races: [name: string, config: Partial<RaceConfig>][] = [
  ...catalogue.optimizers.flatMap(({ id }): typeof races => [
    [`optimizer ${id}`, { optimizer: id }],
    [`optimizer ${id}, clipped, with decay`, { optimizer: id, weightDecay: 0.02, clip: 0.2 }],
  ]),
  ...catalogue.initializers.map(({ id }): (typeof races)[0] => [`init ${id}`, { init: id }]),
  ...catalogue.losses.flatMap(({ id }): typeof races => [
    [`loss ${id}, one output`, { loss: id }],
    [`loss ${id}, one output, labels smoothed`, { loss: id, labelSmoothing: 0.2 }],
    [
      `loss ${id}, three outputs, labels smoothed`,
      { loss: id, labelSmoothing: 0.2, classes: 3, layers: [2, 5, 3] },
    ],
    [`loss ${id}, three outputs`, { loss: id, classes: 3, layers: [2, 5, 3] }],
  ]),
  ...catalogue.datasets.map(({ id, isDrawn }): (typeof races)[0] => [
    `dataset ${id}`,
    { dataset: id, batch: isDrawn ? 7 : 2, custom: ownPoints[id] ?? [] },
  ]),
  ...catalogue.regressionLosses.map(({ id }): (typeof races)[0] => [
    `regression loss ${id}`,
    { dataset: "bumps", regressionLoss: id, loss: "hinge", labelSmoothing: 0.2, testShare: 0.25 },
  ]),
  ...["sgd", "adam", "adamw"].map((optimizer): (typeof races)[0] => [
    `L1 penalty with ${optimizer}`,
    { optimizer, l1: 0.5, weightDecay: 0.02, normalization: "layer" },
  ]),
  ...normalizations.map(({ id }): (typeof races)[0] => [
    `normalization ${id}`,
    { normalization: id },
  ]),
];

/** Python: compiles the PyTorch scripts, runs the NumPy ones, prints losses: (script, runner, epoch). */
const runAll = `
import glob, importlib, json

for path in glob.glob("torch_*.py"):
    compile(open(path).read(), path, "exec")
losses = []
for index in range(len(glob.glob("numpy_*.py"))):
    race = importlib.import_module(f"numpy_{index}")
    losses.append([])
    for name, seed, functions, learnt, seen in race.RUNNERS:
        losses[-1].append([repr(loss) for loss in race.train(seed, functions, learnt)[0]])
print(json.dumps(losses))
`;

function lossesOf(config: Partial<RaceConfig>): number[][] {
  const race = engine.createRace(config);
  race.advance(race.config.epochs);
  const losses = race.runners.map((runner) => Array.from(runner.losses()));
  race.dispose();
  return losses;
}

test("whatever a race can choose, its scripts can say, and NumPy's losses are the core's", async () => {
  const configs = races.map(([, config]) => ({ ...small, ...config }));
  const files = configs.flatMap((race, i): [string, string][] => [
    [`numpy_${i}.py`, engine.script({ race, language: "numpy" })],
    [`torch_${i}.py`, engine.script({ race, language: "pytorch" })],
  ]);
  const printed = await runPython({ ...Object.fromEntries(files), "run_all.py": runAll });
  const written = JSON.parse(printed) as string[][][];
  assert.equal(written.length, races.length);
  races.forEach(([race], i) => {
    const runners = written[i]!;
    lossesOf(configs[i]!).forEach((losses, runner) => {
      const said = runners[runner]!.map(fromPython);
      assert.equal(said.length, losses.length, race);
      losses.forEach((loss, epoch) => {
        const error = Math.abs(said[epoch]! - loss);
        const where = `${race}, epoch ${epoch}: ${said[epoch]}, not ${loss}`;
        assert.ok(error <= 1e-9 * Math.max(1, Math.abs(loss)), where);
      });
    });
  });
});

test("every function can be written in both languages", () => {
  const activations = catalogue.activations.map(({ id }) => id);
  for (const language of ["numpy", "pytorch"] as const) {
    assert.doesNotThrow(() => engine.script({ race: { ...small, activations }, language }));
  }
});

test("the draws of every initializer are known, and of no other", () => {
  assert.deepEqual(
    Object.keys(initializers),
    catalogue.initializers.map(({ id }) => id),
  );
});

test("a script has the numbers that its optimizer uses, and no others", () => {
  const numbers = Object.entries(runnerSettings).flatMap(([name, { appliesTo }]) =>
    appliesTo?.optimizer ? [{ name, optimizers: appliesTo.optimizer }] : [],
  );
  assert.ok(numbers.length > 0);
  for (const { id } of catalogue.optimizers) {
    const script = engine.script({ race: { ...small, optimizer: id }, language: "numpy" });
    for (const { name, optimizers } of numbers) {
      const constant = new RegExp(`^${name.toUpperCase()} = `, "m");
      assert.equal(constant.test(script), optimizers.includes(id), `${name} of ${id}`);
    }
  }
});

test("what an export does not have is said in a sentence", () => {
  const config = {
    ...engine.resolveRace(),
    optimizer: "lion",
    loss: "focal",
    normalization: "rms",
  };
  const values = { ...config, dataset: "plane", regressionLoss: "quantile" };
  const refusals: [write: () => unknown, message: string][] = [
    [() => numpyUpdate(config), "the NumPy export does not have optimizer 'lion'"],
    [() => torchOptimizer(config), "the PyTorch export does not have optimizer 'lion'"],
    [() => numpyLoss(config), "the NumPy export does not have loss 'focal'"],
    [() => torchLoss(config), "the PyTorch export does not have loss 'focal'"],
    [() => numpyLoss(values), "the NumPy export does not have regression loss 'quantile'"],
    [() => torchLoss(values), "the PyTorch export does not have regression loss 'quantile'"],
    [
      () => helpersFor(torchLibrary, ["lgamma"]),
      "the PyTorch export does not have function 'lgamma'",
    ],
    [() => isNormalized(config), "the Python export does not have normalization 'rms'"],
  ];
  for (const [write, message] of refusals) assert.throws(write, { name: "ConfigError", message });
});
