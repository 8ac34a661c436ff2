import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, networkOf } from "../../../web/engine/index.js";
import { createPortClient } from "../support/port-worker.js";

const engine = await loadEngine();
const runner = engine.createRunner({ activation: "relu", layers: [2, 6, 5, 1], epochs: 30 });
runner.advance(30);
const network = networkOf(runner.config);
const present = { ...network, weights: runner.weights() };

test("what says which network a run trains is picked from its configuration", () => {
  assert.deepEqual(Object.keys(network), [
    ...["activation", "inputs", "layers", "layerActivations", "init", "gain", "sigma"],
    ...["skip", "normalization", "seed"],
  ]);
});

test("a network of functions of x and y is opened as it was trained", () => {
  const inputs = ["x2", "y2", "xy"];
  const config = { activation: "tanh", inputs, layers: [3, 4, 1], points: 20, epochs: 20 };
  const runner = engine.createRunner(config);
  runner.advance(20);
  const opened = { ...networkOf(runner.config), weights: runner.weights() };
  const { values, inputSlopes } = engine.trace({ ...opened, x: 0.5, y: -2 });
  assert.deepEqual([...values.subarray(0, 3)], [0.25, 4, -1]);
  assert.deepEqual([...inputSlopes], [1, 0, 0, -4, -2, 0.5]);
  const folds = engine.folds(opened);
  assert.deepEqual([folds.isPiecewiseLinear, folds.reason], [false, "the input x² is curved"]);
  const { loss } = engine.unitStatistics({ ...opened, points: runner.points() });
  assert.ok(loss < runner.losses()[0]!);
});

test("results have an entry for each unit, pixel, edge and region", () => {
  const maps = engine.unitMaps({ ...present, units: [2, 13], resolution: 7 });
  assert.deepEqual([[...maps.units], maps.maps.length, maps.least.length], [[2, 13], 98, 2]);
  const statistics = engine.unitStatistics({ ...present, points: runner.points() });
  const { bins, isDead, histogram, contributions, classMeans } = statistics;
  assert.deepEqual(
    [isDead.length, histogram.length, contributions.length, classMeans.length],
    [14, 14 * bins, 14, 28],
  );
  const { values, weightGradients, probabilities } = engine.trace({ ...present, x: 1 });
  assert.deepEqual([values[0], values.length, probabilities.length], [1, 14, 1]);
  assert.equal(weightGradients.length, runner.weights().length);
  const bends = engine.bends({ ...present, units: [13], resolution: 5 });
  assert.deepEqual([bends.bends.length, bends.largest.length], [25, 1]);
  const folds = engine.folds(present);
  const regions = folds.areas.length;
  assert.deepEqual([folds.isComplete, folds.regionCounts.at(-1)], [true, regions]);
  assert.equal(folds.firstCorners.length, regions + 1);
  assert.equal(folds.maps.length, 3 * regions);
  assert.equal(folds.folds.length, 4 * folds.foldUnits.length);
});

test("a past epoch and a unit taken out are other weights of the same network", () => {
  const [past, now] = [runner.weights(0), runner.weights()].map(
    (weights) => engine.unitMaps({ ...network, weights }).maps,
  );
  assert.notDeepEqual(past, now);
  assert.deepEqual(engine.unitMaps(network).maps, past);
  const removed = engine.trace({ ...present, removed: [3] });
  assert.deepEqual([removed.values[3], removed.valueGradients[3]], [0, 0]);
});

test("a formula's pieces are proved, a function's observed", () => {
  const { layers } = network;
  assert.equal(engine.folds({ layers, activation: "max(x, 0.1 * x)" }).evidence, "proved");
  assert.equal(engine.folds({ layers, activation: "leaky_relu" }).evidence, "observed");
  const { isPiecewiseLinear, reason } = engine.folds({ layers, activation: "x * sigmoid(x)" });
  assert.deepEqual([isPiecewiseLinear, reason], [false, "x * sigmoid(x) is curved"]);
});

test("a client gets the same results, to the last bit", async () => {
  const client = createPortClient({ size: 1 });
  assert.deepEqual(await client.unitMaps(present, "maps"), engine.unitMaps(present));
  assert.deepEqual(await client.unitStatistics(present, "units"), engine.unitStatistics(present));
  assert.deepEqual(await client.trace(present, "trace"), engine.trace(present));
  assert.deepEqual(await client.bends(present, "bends"), engine.bends(present));
  assert.deepEqual(await client.folds(present, "folds"), engine.folds(present));
  client.dispose();
});

test("what cannot be looked into is refused in a sentence", () => {
  const refuse = (run: () => unknown, message: string) =>
    assert.throws(run, { name: "ConfigError", message });
  refuse(
    () => engine.trace({ ...network, weights: [1] }),
    "weights must be 59 numbers for these layers, got 1",
  );
  refuse(() => engine.unitMaps({ units: [1.5] }), "units must be a whole number, got 1.5");
  refuse(() => engine.folds({ extent: 0 }), "extent must be above 0 and at most 1000, got 0");
});

test("the network of a configuration that says nothing is a run's", () => {
  const usual = engine.resolveRunner();
  assert.deepEqual(engine.unitMaps().maps, engine.unitMaps(networkOf(usual)).maps);
  assert.deepEqual(
    engine.trace().loss,
    engine.trace({ ...networkOf(usual), loss: usual.loss }).loss,
  );
});
