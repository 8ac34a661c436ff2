import assert from "node:assert/strict";
import { test } from "node:test";
import { rankingOrder } from "../../../web/engine/generated/constants.js";
import { loadEngine, rankBy, type RankKey, type Runner } from "../../../web/engine/index.js";

const engine = await loadEngine();

const keyOf = (runner: Runner): RankKey => ({
  diverged: runner.diverged,
  toTarget: runner.epochsToTarget ?? Infinity,
  missed: 0,
  loss: runner.losses().at(-1) ?? NaN,
});

test("the runs of one start stand as the core ranks them, at any time", () => {
  const activations = ["relu", "tanh", "gelu", "sigmoid", "identity", "sine", "relu6", "mish"];
  const race = engine.createRace({ activations, seeds: [5], epochs: 120, target: 0.5, points: 40 });
  for (let round = 0; round < 6; round++) {
    race.advance(20);
    const ranked = rankBy(race.runners, keyOf).map(({ config }) => config.activation);
    const places = Array.from(race.summary().ranking, (place) => activations[place]);
    assert.deepEqual(ranked, places);
  }
  assert.ok(race.runners.some(({ epochsToTarget }) => epochsToTarget !== null));
  assert.ok(race.runners.some(({ epochsToTarget }) => epochsToTarget === null));
  race.dispose();
});

test("each field of a key decides where those before it are level", () => {
  const level: RankKey = { diverged: false, toTarget: 7, missed: 1, loss: 0.5 };
  const worse: RankKey = { diverged: true, toTarget: 8, missed: 2, loss: NaN };
  for (const [place, field] of rankingOrder.entries()) {
    const later = Object.fromEntries(rankingOrder.slice(place + 1).map((it) => [it, worse[it]]));
    const better = { ...level, ...later };
    const lesser = { ...level, [field]: worse[field] };
    assert.deepEqual(
      rankBy([lesser, better], (key) => key),
      [better, lesser],
      field,
    );
  }
});
