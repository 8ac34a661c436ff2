import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, networkOf, type RunnerEdit } from "../../../web/engine/index.js";
import { createPortClient, next } from "../support/port-worker.js";

const engine = await loadEngine();
// Hidden units 2 to 6 and 7 to 9, the output is 10.
const small = { activation: "relu", layers: [2, 5, 3, 1], points: 15, epochs: 60, seed: 4 };
const edit: RunnerEdit = { weights: [{ at: 3, value: -1.5 }], removed: [4], frozen: [2, 10] };
const undo = (before: Float64Array): RunnerEdit => ({
  weights: [{ at: 3, value: before[3]! }],
  removed: [],
  frozen: [],
});

test("an edit is seen at once, by a network opened, too, and undone to the last bit", () => {
  const [edited, plain] = [engine.createRunner(small), engine.createRunner(small)];
  for (const runner of [edited, plain]) runner.advance(20);
  const before = edited.weights();
  assert.equal(edited.report().isEdited, false);
  edited.edit(edit);
  assert.deepEqual([edited.weights()[3], edited.report().isEdited], [-1.5, true]);
  const opened = { ...networkOf(small as never), weights: edited.weights(), removed: [4] };
  const [logit] = engine.unitMaps({ ...opened, units: [10], resolution: 1 }).maps;
  const [probability] = edited.boundary(1, 1.5);
  assert.ok(Math.abs(1 / (1 + Math.exp(-logit!)) - probability!) < 1e-6);
  edited.edit(undo(before));
  for (const runner of [edited, plain]) runner.advance(40);
  assert.equal(edited.fingerprint(), plain.fingerprint());
  for (const runner of [edited, plain]) runner.dispose();
});

test("readings are those of the network as it was edited", () => {
  const runner = engine.createRunner(small);
  runner.advance(60);
  const before = runner.accuracy;
  runner.edit({ removed: [2, 3, 4, 5, 6, 7, 8, 9] });
  assert.equal(runner.accuracy, 0.5); // all points are of one class, and the classes are of one size
  assert.notEqual(runner.accuracy, before);
  assert.equal(runner.accuracy, runner.report().accuracy);
  runner.dispose();
});

test("what an edit leaves out stays as it is", () => {
  const runner = engine.createRunner(small);
  runner.edit({ removed: [4] });
  const picture = runner.boundary(6, 1);
  runner.edit({ frozen: [3] });
  assert.deepEqual(runner.boundary(6, 1), picture);
  runner.edit({ removed: [] });
  assert.notDeepEqual(runner.boundary(6, 1), picture);
  runner.dispose();
});

test("an impossible edit is refused in a sentence, and changes nothing", () => {
  const runner = engine.createRunner(small);
  const refuse = (wrong: object, message: string) =>
    assert.throws(() => runner.edit(wrong), { name: "ConfigError", message });
  const weights = [{ at: 0, value: 9 }];
  refuse({ weights: [...weights, { at: 99, value: 0 }] }, "weight must be 0 to 36, got 99");
  refuse({ weights: [{ at: 0, value: NaN }] }, "value must be a finite number, got NaN");
  refuse({ weights: [{ at: 0, value: "1" }] }, 'value must be a number, got "1"');
  refuse({ weights: 3 }, "weights must be a list, got 3");
  refuse({ weights, removed: [10] }, "removed must be 2 to 9, got 10");
  refuse({ weights, frozen: [0] }, "frozen must be 2 to 10, got 0");
  refuse({ weights, frozen: [2.5] }, "frozen must be a whole number, got 2.5");
  refuse({ weights, removed: 4 }, "removed must be a list, got 4");
  assert.deepEqual(runner.weights(), runner.initialWeights());
  assert.equal(runner.report().isEdited, false);
  runner.dispose();
});

test("a race in workers is edited, goes on from there, and resets to the same start", async () => {
  const { activation, seed, ...training } = small;
  const client = createPortClient({ size: 2 });
  const race = await client.race(
    { ...training, activations: ["tanh", activation], seeds: [seed] },
    { boundary: { resolution: 6, extent: 1 } },
  );
  const runner = engine.createRunner(small);
  runner.advance(1);
  race.step();
  while (race.runners[1]!.epoch < 1) await next(race, "progress");
  runner.edit(edit);
  await race.edit(1, edit);
  while (!race.runners[1]!.isEdited) await next(race, "progress");
  assert.deepEqual((await race.weights(1))?.weights, runner.weights());
  assert.equal(race.runners[0]!.isEdited, false);
  await assert.rejects(race.edit(1, { removed: [10] }), {
    message: "removed must be 2 to 9, got 10",
  });
  await assert.rejects(race.edit(2, {}), { message: "runner must be 0 to 1, got 2" });
  const finished = next(race, "finish");
  race.play();
  await finished;
  runner.advance(60);
  assert.equal(race.runners[1]!.fingerprint, runner.fingerprint());
  assert.deepEqual(race.runners[1]!.boundary, runner.boundary(6, 1));
  await race.reset();
  assert.equal(race.runners[1]!.isEdited, false);
  assert.deepEqual((await race.weights(1))?.weights, runner.initialWeights());
  runner.dispose();
  client.dispose();
});
