import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, type RaceHandle, type RaceSummary } from "../../../web/engine/index.js";
import { createPortClient, next } from "../support/port-worker.js";

const engine = await loadEngine();
const config = {
  activations: ["tanh", "gelu"],
  seeds: [1, 2, 3, 4, 5],
  layers: [2, 6, 5, 1],
  points: 20,
  epochs: 60,
  target: 0.68,
  testShare: 0.25,
};

/** The summary with its times set to 0, because they differ between runs. */
const timeless = (summary: RaceSummary | undefined) => ({
  ...summary,
  activations: summary?.activations.map((each) => ({ ...each, millisecondsAnEpoch: 0 })),
});

function direct(epochs: number) {
  const race = engine.createRace(config);
  race.advance(epochs);
  const summary = race.summary();
  race.dispose();
  return timeless(summary);
}

async function finish(race: RaceHandle): Promise<void> {
  const finished = next(race, "finish");
  race.play();
  await finished;
}

test("a race in this thread sums itself up, as often as one likes", () => {
  const race = engine.createRace(config);
  for (let i = 0; i < 6; i++) {
    race.advance(10);
    assert.equal(race.summary().activations[0]?.lines.epochs.length, 10 * (i + 1));
  }
  assert.deepEqual(timeless(race.summary()), direct(60));
  for (const { millisecondsAnEpoch } of race.summary().activations) {
    assert.ok(millisecondsAnEpoch > 0);
  }
  assert.equal(engine.liveObjects(), race.runners.length + 1);
  race.dispose();
  assert.equal(engine.liveObjects(), 0);
});

test("its numbers are those of its runners", () => {
  const race = engine.createRace({ ...config, activations: ["gelu"], seeds: [3] });
  race.advance(60);
  const [runner] = race.runners;
  const [own] = race.summary().activations;
  assert.ok(runner && own);
  assert.deepEqual(own.lines.median, runner.losses());
  assert.equal(own.toTarget.median, runner.epochsToTarget);
  assert.equal(own.testScore, runner.testAccuracy);
  assert.equal(own.deadShare, runner.deadShare);
  race.dispose();
});

for (const size of [1, 2, 3]) {
  test(`${size} workers come to the same summary, asked for on the way or not`, async () => {
    const client = createPortClient({ size });
    const race = await client.race(config);
    const early = await race.summary();
    assert.equal(early?.activations[0]?.lines.epochs.length, 0);
    race.addEventListener("progress", () => void race.summary());
    await finish(race);
    assert.deepEqual(timeless(await race.summary()), direct(60));
    client.dispose();
  });
}

test("after a reset the summary begins anew", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config);
  await finish(race);
  const end = timeless(await race.summary());
  const reset = race.reset();
  const start = await race.summary();
  await reset;
  const second = start?.activations[1];
  assert.equal(second?.lines.epochs.length, 0);
  assert.equal(second?.ended, 0);
  await finish(race);
  assert.deepEqual(timeless(await race.summary()), end);
  client.dispose();
});

test("news that do not fit are refused, and so is a summary that is gone", () => {
  const summary = engine.createSummary({ activations: 2, seeds: 1 });
  const news = {
    counts: Int32Array.of(1, 0),
    losses: Float64Array.of(0.5),
    done: new Int32Array(2),
    score: new Float64Array(2),
    testScore: new Float64Array(2),
    deadShare: new Float64Array(2),
    milliseconds: new Float64Array(2),
  };
  const refuse = (changed: object, message: string) =>
    assert.throws(() => summary.update({ ...news, ...changed }), { name: "ConfigError", message });
  refuse({ counts: Int32Array.of(1) }, "counts must hold 2 numbers, got 1");
  refuse({ counts: Int32Array.of(2, -1) }, "counts must be 0 or more, got -1");
  refuse({ losses: new Float64Array() }, "losses must hold 1 numbers, got 0");
  refuse({ done: new Int32Array(3) }, "done must hold 2 numbers, got 3");
  refuse({ testScore: new Float64Array(1) }, "test score must hold 2 numbers, got 1");
  summary.update(news);
  assert.equal(summary.result().activations[0]?.finalLoss.median, 0.5);
  summary.dispose();
  summary.dispose();
  const message = "this summary was disposed of";
  assert.throws(() => summary.result(), { name: "EngineError", message });
  assert.throws(() => engine.createSummary({ columns: 0 }), {
    name: "ConfigError",
    message: "columns must be 2 to 4096, got 0",
  });
});
