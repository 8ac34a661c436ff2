import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, networkOf } from "../../web/engine/index.js";
import { numbersIn, readTable } from "../engine/support/reference.js";
import { json, plotTwist } from "./run.js";

interface Race {
  config: Record<string, unknown>;
  runners: {
    activation: string;
    seed: number;
    losses: number[];
    accuracy: number;
    epochsToTarget: number | null;
    stopReason: string | null;
    testAccuracy?: number;
    learntSlopes?: number[];
    gradientEpochs: number[];
    gradientNorms: number[][];
    weightNorms: number[];
  }[];
}

/** Activations whose slopes in the NumPy script are central differences, good to about 1e-10. */
const numericalSlope = new Set(["gelu_tanh", "silu", "mish"]);
const toleranceOf = (activation: string) => (numericalSlope.has(activation) ? 1e-8 : 1e-9);

const rows = readTable("race.csv", [
  ...(["activation", "optimizer", "init", "layers", "points", "seed", "batch"] as const),
  ...(["learning_rate", "losses", "norms"] as const),
]);
type Row = (typeof rows)[number];

function assertRow(row: Row, race: Race): void {
  const runner = race.runners.find(
    (it) => it.activation === row.activation && it.seed === Number(row.seed),
  );
  assert.ok(runner, `${row.activation}, seed ${row.seed}`);
  const expected = numbersIn(row.losses);
  const tolerance = toleranceOf(row.activation);
  assert.equal(runner.losses.length, expected.length);
  expected.forEach((loss, epoch) => {
    const error = Math.abs(runner.losses[epoch]! - loss);
    assert.ok(error <= tolerance, `${row.activation}, epoch ${epoch}: off by ${error}`);
  });
  if (runner.gradientEpochs.at(-1) !== expected.length - 1) return;
  const norms = runner.gradientNorms.at(-1) ?? [];
  numbersIn(row.norms).forEach((norm, layer) => {
    assert.ok(runner.weightNorms[layer]! > 0);
    const error = Math.abs(norms[layer]! - norm);
    assert.ok(error <= tolerance, `${row.activation}, layer ${layer}: norm off by ${error}`);
  });
}

test("the article's race is the article's code, epoch for epoch", () => {
  const race = json<Race>("race", "--preset", "article");
  assert.equal(race.runners.length, 8);
  assert.deepEqual(
    {
      optimizer: race.config.optimizer,
      precision: race.config.precision,
      seeds: race.config.seeds,
    },
    { optimizer: "sgd", precision: "double", seeds: [42] },
  );
  const own = rows.filter(({ layers, seed }) => layers === "2 32 32 32 1" && seed === "42");
  assert.equal(own.length, 8);
  for (const row of own) assertRow(row, race);
});

/** Groups of rows that differ in activation and seed alone: one command can run each group. */
function groups(): [Row, ...Row[]][] {
  const byRest = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { activation: _a, seed: _s, losses, norms: _n, ...rest } = row;
    const key = JSON.stringify([rest, numbersIn(losses).length]);
    const group = byRest.get(key);
    if (group) group.push(row);
    else byRest.set(key, [row]);
  }
  return [...byRest.values()].filter(([{ layers }]) => layers !== "2 32 32 32 1");
}

const distinct = (values: string[]) => [...new Set(values)].join(",");

for (const group of groups()) {
  const [{ optimizer, init, layers, points, batch, learning_rate, losses }] = group;
  test(`${optimizer}, ${init}, layers ${layers}, batch ${batch}: as NumPy has it`, () => {
    const race = json<Race>(
      ...["race", "--precision", "double", "--optimizer", optimizer, "--init", init],
      ...["--activations", distinct(group.map(({ activation }) => activation))],
      ...["--seeds", distinct(group.map(({ seed }) => seed))],
      ...["--layers", layers.replaceAll(" ", ","), "--points", points, "--lr", learning_rate],
      ...["--batch", batch === "0" ? "full" : batch],
      ...["--epochs", String(numbersIn(losses).length)],
    );
    for (const row of group) assertRow(row, race);
  });
}

test("every option reaches the configuration", () => {
  const { config } = json<Race>(
    ...["race", "--activations", "elu(alpha=2),tanh", "--seeds", "0..2,9", "--layers", "2,3,3,3"],
    ...["--layer-activations", "relu,", "--init", "normal", "--gain", "0.75", "--sigma", "0.25"],
    ...["--skip", "--normalization", "layer", "--loss", "hinge"],
    ...["--optimizer", "sgd", "--lr", "0.5", "--momentum", "0.5", "--beta1", "0.75"],
    ...["--beta2", "0.875", "--alpha", "0.5", "--epsilon", "0.001", "--weight-decay", "0.125"],
    ...["--clip", "2", "--batch", "4", "--dataset", "spirals", "--classes", "3", "--points", "5"],
    ...["--noise", "0.125", "--turns", "1.5", "--custom", "0,0,0,1,1,1", "--test-share", "0.2"],
    ...["--precision", "double", "--epochs", "2", "--target", "0.25", "--stop-at-target"],
    ...["--plateau", "7", "--snapshots", "2", "--label-smoothing", "0.25"],
    ...["--regression-loss", "huber", "--l1", "0.375", "--inputs", "y,xy"],
  );
  assert.deepEqual(config, {
    activations: [{ activation: "elu", parameters: { alpha: 2 } }, "tanh"],
    seeds: [0, 1, 2, 9],
    layerActivations: ["relu", ""],
    inputs: ["y", "xy"],
    layers: [2, 3, 3, 3],
    init: "normal",
    gain: 0.75,
    sigma: 0.25,
    skip: true,
    normalization: "layer",
    loss: "hinge",
    regressionLoss: "huber",
    labelSmoothing: 0.25,
    optimizer: "sgd",
    learningRate: 0.5,
    momentum: 0.5,
    beta1: 0.75,
    beta2: 0.875,
    alpha: 0.5,
    epsilon: 0.001,
    weightDecay: 0.125,
    l1: 0.375,
    clip: 2,
    batch: 4,
    dataset: "spirals",
    classes: 3,
    points: 5,
    noise: 0.125,
    turns: 1.5,
    custom: [0, 0, 0, 1, 1, 1],
    testShare: 0.2,
    precision: "double",
    epochs: 2,
    target: 0.25,
    stopAtTarget: true,
    plateau: 7,
    snapshots: 2,
  });
});

test("a regression has R² in the place of an accuracy, in tables and in JSON", () => {
  const options = ["race", "--dataset", "plane", "--activations", "tanh", "--layers", "2,4,1"];
  const more = ["--points", "40", "--epochs", "50", "--test-share", "0.25"];
  const [tanh] = json<{ runners: Record<string, unknown>[] }>(...options, ...more).runners;
  assert.ok(tanh && !("accuracy" in tanh) && !("testAccuracy" in tanh));
  for (const name of ["r2", "testR2"]) assert.ok((tanh[name] as number) <= 1, name);
  const { stdout } = plotTwist(...options, ...more);
  assert.match(stdout, /R\^2 +held out/);
  assert.doesNotMatch(stdout, /accuracy|NaN/);
  const several = plotTwist(...options, ...more, "--seeds", "1,2").stdout;
  assert.match(several, /R\^2 +held out/);
  assert.doesNotMatch(several, /accuracy|NaN/);
});

test("a run says why it stopped, what it makes of points held out, and what it learnt", () => {
  const [gelu, prelu] = json<Race>(
    ...["race", "--activations", "gelu,prelu", "--dataset", "gaussians", "--points", "20"],
    ...["--test-share", "0.25", "--stop-at-target", "--layers", "2,4,1"],
  ).runners;
  assert.ok(gelu && prelu);
  for (const { stopReason, epochsToTarget, losses, testAccuracy } of [gelu, prelu]) {
    assert.equal(stopReason, `reached the target at epoch ${epochsToTarget}`);
    assert.equal(losses.length, (epochsToTarget ?? NaN) + 1);
    assert.equal(testAccuracy, 1);
  }
  assert.equal(gelu.learntSlopes, undefined);
  assert.equal(prelu.learntSlopes?.length, 1);
  assert.notEqual(prelu.learntSlopes[0], 0.25);
});

test("what a run has not is not in its result", () => {
  const [run] = json<Race>(
    "race",
    "--activations",
    "tanh",
    "--epochs",
    "1",
    "--points",
    "3",
  ).runners;
  assert.ok(run);
  assert.equal(run.stopReason, "ran for its one epoch");
  assert.ok(!("testAccuracy" in run) && !("learntSlopes" in run));
});

test("a person gets a table, a line a runner", () => {
  const { status, stdout, stderr } = plotTwist(
    ...["race", "--activations", "tanh,relu", "--seeds", "1", "--epochs", "3", "--points", "5"],
  );
  assert.equal(status, 0, stderr);
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.length, 3);
  const [heading = "", tanh = ""] = lines;
  assert.match(heading, /^activation +seed +last loss +epochs to 0\.1 +accuracy$/);
  assert.match(tanh, /^Tanh +1 +0\.\d+ +never +[\d.]+$/);
});

test("a run that diverges is told, and its NaN is a word", () => {
  const race = json<{ runners: { losses: unknown[]; diverged: boolean }[] }>(
    ...["race", "--activations", "relu", "--optimizer", "sgd", "--lr", "1e30", "--epochs", "50"],
  );
  const [run] = race.runners;
  assert.ok(run?.diverged);
  const last = run.losses.at(-1);
  assert.match(String(last), /^(NaN|Infinity)$/);
  assert.equal(typeof last, "string");
});

const foldedRace = ["race", "--activations=relu,gelu", "--layers=2,5,4,1", "--epochs=20"];

interface Folded {
  runners: { folds?: { regionCounts: number[]; bounds: number[]; reason: string } }[];
}

test("--folds counts the regions at the end of the race", async () => {
  const engine = await loadEngine();
  const runner = engine.createRunner({ activation: "relu", layers: [2, 5, 4, 1], epochs: 20 });
  runner.advance(20);
  const network = { ...networkOf(runner.config), weights: runner.weights() };
  const expected = engine.folds({ ...network, extent: 1.2 });
  const [relu, gelu] = json<Folded>(...foldedRace, "--folds").runners;
  assert.deepEqual(relu?.folds?.regionCounts, Array.from(expected.regionCounts));
  assert.deepEqual(relu?.folds?.bounds, Array.from(expected.bounds));
  assert.equal(gelu?.folds?.reason, "gelu is curved");
  const lines = plotTwist(...foldedRace, "--folds").stdout.split("\n");
  const row = lines.find((line) => line.startsWith("ReLU") && line.includes(","));
  assert.ok(row?.includes(Array.from(expected.regionCounts).join(", ")), row);
});

test("without --folds nothing is counted", () => {
  assert.equal(json<Folded>(...foldedRace).runners[0]?.folds, undefined);
});
