import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();
const small = { layers: [2, 7, 5, 1], points: 13, epochs: 40, seed: 3 };

for (const precision of ["float", "double"] as const) {
  test(`how the epochs are divided changes no bit in ${precision}`, () => {
    const whole = engine.createRunner({ ...small, precision });
    const sliced = engine.createRunner({ ...small, precision });
    whole.advance(40);
    for (const slice of [1, 0, 13, 2, 9, 100]) sliced.advance(slice);
    assert.equal(sliced.epoch, 40);
    assert.deepEqual(sliced.losses(), whole.losses());
    assert.equal(sliced.fingerprint(), whole.fingerprint());
    assert.match(whole.fingerprint(), /^[0-9a-f]{16}$/);
    whole.dispose();
    sliced.dispose();
  });
}

test("runners of one seed start alike, whatever their activation; seeds differ", () => {
  const race = engine.createRace({
    ...small,
    seed: undefined,
    activations: ["tanh", "elu"],
    seeds: [1, 2],
  } as object);
  const [tanh, elu, other] = race.runners.map((runner) => runner.startFingerprint());
  assert.equal(tanh, elu);
  assert.notEqual(tanh, other);
  race.dispose();
});

test("shapes are as documented", () => {
  const runner = engine.createRunner(small);
  assert.equal(runner.latestGradientNorms().length, 0);
  runner.advance(7);
  assert.equal(runner.losses().length, 7);
  assert.deepEqual(runner.losses(5), runner.losses().slice(5));
  assert.equal(runner.losses(8).length, 0);
  assert.equal(runner.points().length, 2 * 13 * 3);
  assert.equal(runner.boundary(9, 1.5).length, 81);
  const { epochs, layers, norms } = runner.gradientNorms();
  assert.equal(layers, 3);
  assert.equal(norms.length, epochs.length * layers);
  assert.deepEqual(runner.latestGradientNorms(), norms.slice(-3));
  for (const p of runner.boundary(9, 1.5)) assert.ok(p >= 0 && p <= 1);
  runner.dispose();
});

test("a run ends at its last epoch", () => {
  const runner = engine.createRunner(small);
  assert.equal(runner.advance(10_000), 40);
  assert.ok(runner.done && !runner.diverged);
  runner.dispose();
});

test("a run that diverges stops and says so", () => {
  const runner = engine.createRunner({
    ...small,
    optimizer: "sgd",
    learningRate: 1e30,
    epochs: 500,
  });
  runner.advance(500);
  assert.ok(runner.done && runner.diverged);
  assert.ok(runner.epoch < 500);
  assert.ok(!Number.isFinite(runner.losses().at(-1)));
  runner.dispose();
});

test("nothing is left alive, and disposing twice is fine", () => {
  const race = engine.createRace({ layers: [2, 4, 1], points: 5, seeds: [1, 2, 3] });
  assert.equal(engine.liveObjects(), 24);
  race.dispose();
  race.dispose();
  assert.equal(engine.liveObjects(), 0);
});

test("a runner that was disposed of says so", () => {
  const runner = engine.createRunner(small);
  runner.dispose();
  const sentence = { name: "EngineError", message: "this runner was disposed of" };
  assert.throws(() => runner.advance(1), sentence);
  assert.throws(() => runner.epoch, sentence);
});

test("a race that cannot start leaves nothing behind", () => {
  assert.throws(() => engine.createRace({ activations: ["relu", "rleu"] }), /did you mean relu/);
  assert.equal(engine.liveObjects(), 0);
});

test("a runner remembers weights, units and points as documented", () => {
  const runner = engine.createRunner({ ...small, activation: "prelu", testShare: 0.25 });
  assert.equal(runner.stopReason, null);
  assert.deepEqual(runner.weights(), runner.initialWeights());
  assert.equal(runner.weights().length, 2 * 7 + 7 + 1 + 7 * 5 + 5 + 1 + 5 + 1);
  runner.advance(40);
  assert.equal(runner.stopReason, "ran for all 40 epochs");
  const kept = runner.snapshotEpochs();
  assert.equal(kept[0], 0);
  assert.ok(kept.length > 8 && kept.length <= 16);
  assert.deepEqual(runner.weights(0), runner.initialWeights());
  assert.notDeepEqual(runner.boundary(5, 1, 0), runner.boundary(5, 1));
  assert.deepEqual(runner.boundary(5, 1, 40), runner.boundary(5, 1));
  assert.equal(runner.accuracyAt(40), runner.accuracy);
  assert.equal(runner.testAccuracyAt(40), runner.testAccuracy);
  assert.equal(runner.deadShareAt(40), runner.deadShare);
  assert.equal(runner.testIndices().length, 6);
  const { epochs, layers, dead, saturated } = runner.unitShares();
  assert.equal(layers, 2);
  assert.deepEqual([dead.length, saturated.length], [2 * epochs.length, 2 * epochs.length]);
  for (const share of [...dead, ...saturated]) assert.ok(share >= 0 && share <= 1);
  assert.equal(runner.learntSlopes().length, 2);
  assert.deepEqual([...runner.learntSlopes(0)], [0.25, 0.25]);
  assert.throws(() => runner.weights(-1), /epoch must be 0 or more, got -1/);
  assert.throws(() => runner.preActivations(-1), /epoch must be 0 or more, got -1/);
  assert.throws(() => runner.accuracyAt(0.5), /epoch must be a whole number, got 0.5/);
  assert.throws(() => runner.deadShareAt(-1), /epoch must be 0 or more, got -1/);
  runner.dispose();
});

test("a report of the past is the report of that epoch, and the present one has the properties", () => {
  const config = { ...small, testShare: 0.25, target: 0.68 };
  const [whole, early] = [engine.createRunner(config), engine.createRunner(config)];
  whole.advance(40);
  assert.ok(whole.epochsToTarget);
  for (const epoch of [...whole.snapshotEpochs(), 40]) {
    early.advance(epoch - early.epoch);
    const { gradientNorms, deadShare, ...then } = early.report();
    const past = whole.report(epoch);
    const { epochsToTarget } = whole;
    assert.deepEqual(
      { ...past, gradientNorms, deadShare },
      // Norms and dead units of a past report belong to the weights of its epoch; they are checked below.
      {
        ...then,
        gradientNorms,
        deadShare,
        epochsToTarget: epochsToTarget <= epoch ? epochsToTarget : null,
      },
    );
    assert.equal(past.accuracy, whole.accuracyAt(epoch));
    assert.equal(past.deadShare, whole.deadShareAt(epoch));
    early.advance(1);
    assert.deepEqual(past.gradientNorms, early.latestGradientNorms());
  }
  const { gradientNorms, weightNorms: _, fingerprint, ...readings } = whole.report();
  for (const [name, reading] of Object.entries(readings)) {
    assert.equal(whole[name as keyof typeof readings], reading);
  }
  assert.deepEqual(gradientNorms, whole.latestGradientNorms());
  assert.equal(fingerprint, whole.fingerprint());
  whole.dispose();
  early.dispose();
});

test("a network with an output a class answers with a picture a class", () => {
  const runner = engine.createRunner({ ...small, classes: 3, layers: [2, 4, 3] });
  runner.advance(5);
  const picture = runner.boundary(4, 1);
  assert.equal(picture.length, 3 * 16);
  for (let pixel = 0; pixel < 16; ++pixel) {
    const sum = picture[pixel]! + picture[16 + pixel]! + picture[32 + pixel]!;
    assert.ok(Math.abs(sum - 1) < 1e-6);
  }
  assert.equal(runner.testAccuracy, null);
  runner.dispose();
});
