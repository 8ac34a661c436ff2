/** The parts of a race that a script contains are the core's: points, starts and parameters, nothing lost or twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../../web/engine/core/engine.js";
import { scriptRace } from "../../../web/engine/core/dissect-race.js";
import type { LayerParameters } from "../../../web/engine/export/script-race.js";
import { compileCore, instantiateCore } from "../../../web/engine/core/module.js";

const engine = createEngine(await instantiateCore(await compileCore()));
const training = {
  layers: [2, 5, 3, 1],
  points: 12,
  testShare: 0.25,
  normalization: "layer",
};
const race = { ...training, activations: ["prelu", "tanh"], seeds: [4, 9] };
const runnerOf = (seed: number) => engine.createRunner({ ...training, activation: "prelu", seed });

/** Rows of three numbers, sorted, so that sets of points can be compared. */
const rowsOf = (points: ArrayLike<number>) =>
  Array.from({ length: points.length / 3 }, (_, i) => Array.from(points).slice(3 * i, 3 * i + 3));

test("its points are the run's, parted by what is held out", () => {
  const { starts } = scriptRace(engine, { race, language: "numpy" });
  assert.deepEqual(
    starts.map(({ seed }) => seed),
    race.seeds,
  );
  for (const { seed, train, held } of starts) {
    const runner = runnerOf(seed);
    const all = rowsOf(runner.points());
    const indices = new Set(runner.testIndices());
    assert.ok(indices.size > 0 && indices.size < all.length);
    assert.deepEqual(
      rowsOf(train),
      all.filter((_, i) => !indices.has(i)),
    );
    assert.deepEqual(
      rowsOf(held),
      all.filter((_, i) => indices.has(i)),
    );
    runner.dispose();
  }
});

test("its layers have every initial parameter of a run, in order", () => {
  const { starts, runners } = scriptRace(engine, { race, language: "numpy" });
  for (const { seed, layers: own } of starts) {
    const layers = own as LayerParameters[];
    const runner = runnerOf(seed);
    const parts = layers.flatMap(({ weights, biases, gains, shifts, learnt }) => [
      ...[...weights, ...biases, ...gains, ...shifts, ...learnt],
    ]);
    assert.deepEqual(parts, [...runner.initialWeights()]);
    assert.deepEqual(
      layers.map((each) => [
        each.weights.length,
        each.biases.length,
        each.gains.length,
        each.shifts.length,
        each.learnt.length,
      ]),
      [
        [10, 5, 5, 5, 1],
        [15, 3, 3, 3, 1],
        [3, 1, 0, 0, 0],
      ],
    );
    runner.dispose();
  }
  assert.deepEqual(
    runners.map(({ label, seed, learnt }) => [label, seed, learnt]),
    [
      ["PReLU", 4, [0.25, 0.25]],
      ["Tanh", 4, [null, null]],
      ["PReLU", 9, [0.25, 0.25]],
      ["Tanh", 9, [null, null]],
    ],
  );
});

test("what is too large for a script is refused with its size", () => {
  const large = (changes: object) => () =>
    scriptRace(engine, { race: { ...race, ...changes }, language: "numpy" });
  assert.throws(large({ seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }), {
    message: "a script holds the starts of at most 10 seeds, got 11: choose some of them",
  });
  assert.doesNotThrow(large({ seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }));
  // Each seed takes 250 x 250 weights, 2 x 250 + 250 more, biases of 501 units, and 3 x 12 x 2 numbers of points.
  const each = 250 * 250 + 3 * 250 + 501 + 3 * 12 * 2;
  assert.throws(large({ layers: [2, 250, 250, 1], seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9] }), {
    message: `a script holds at most 500000 numbers, this one takes ${9 * each}: use fewer seeds, units or points`,
  });
  assert.doesNotThrow(large({ layers: [2, 250, 250, 1], seeds: [1, 2, 3, 4, 5, 6, 7] }));
});
