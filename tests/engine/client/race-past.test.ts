import assert from "node:assert/strict";
import { test } from "node:test";
import type { RaceHandle, RaceSummary, Runner } from "../../../web/engine/index.js";
import { loadEngine } from "../../../web/engine/index.js";
import { createPortClient, next } from "../support/port-worker.js";

const engine = await loadEngine();
const config = {
  activations: ["tanh", "prelu", "relu"],
  seeds: [1, 2],
  layers: [2, 6, 5, 1],
  points: 20,
  epochs: 50,
  testShare: 0.25,
  snapshots: 8,
};
const boundary = { resolution: 8, extent: 1.5 };

async function finish(race: RaceHandle): Promise<void> {
  const finished = next(race, "finish");
  race.play();
  await finished;
}

/** Runs the race of `config` to its end in this thread and reads every runner. */
function direct<T>(read: (runner: Runner, index: number) => T): T[] {
  const race = engine.createRace(config);
  race.advance(config.epochs);
  const results = race.runners.map(read);
  race.dispose();
  return results;
}

const pastOf = (epoch: number) => (runner: Runner, index: number) => ({
  ...runner.report(epoch),
  index,
  boundary: runner.boundary(boundary.resolution, boundary.extent, epoch),
  preActivations: runner.preActivations(epoch),
  learntSlopes: runner.learntSlopes(epoch),
});

test("every runner is seen as it was at an epoch, wherever it trained", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config, { boundary });
  await finish(race);
  for (const epoch of [0, 17, 49, 50, 1000]) {
    assert.deepEqual(await race.past(epoch), direct(pastOf(epoch)));
  }
  const [first] = (await race.past(17)) ?? [];
  assert.equal(first?.epoch, 16);
  client.dispose();
});

test("one seed's runners may be asked for alone", async () => {
  const client = createPortClient({ size: 3 });
  const race = await client.race(config, { boundary });
  await finish(race);
  assert.deepEqual(await race.past(20, 2), direct(pastOf(20)).slice(3));
  assert.deepEqual(
    (await race.history(1))?.map(({ index }) => index),
    [0, 1, 2],
  );
  client.dispose();
});

test("what happened layer by layer is told", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config);
  await finish(race);
  const expected = direct((runner, index) => ({
    index,
    gradients: runner.gradientNorms(),
    units: runner.unitShares(),
    snapshotEpochs: runner.snapshotEpochs(),
  }));
  assert.deepEqual(await race.history(), expected);
  client.dispose();
});

test("while a person scrubs, the newest epoch wins", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config, { boundary });
  await finish(race);
  const answers = await Promise.all([10, 20, 30, 40].map((epoch) => race.past(epoch)));
  assert.deepEqual(
    answers.map((answer) => answer?.[0]?.epoch),
    [8, undefined, undefined, 40],
  );
  client.dispose();
});

test("the past of a race that has not begun is its start, and nothing has happened", async () => {
  const client = createPortClient({ size: 1 });
  const race = await client.race(config, { boundary });
  const [past] = (await race.past(30)) ?? [];
  const [history] = (await race.history()) ?? [];
  assert.ok(past && history);
  assert.equal(past.epoch, 0);
  assert.deepEqual(past.accuracy, race.runners[0]?.accuracy);
  assert.equal(history.gradients.epochs.length + history.snapshotEpochs.length, 0);
  client.dispose();
});

test("an epoch that is none is refused", async () => {
  const client = createPortClient({ size: 1 });
  const race = await client.race(config);
  const refused = (message: string) => ({ name: "ConfigError", message });
  await assert.rejects(race.past(-1), refused("epoch must be 0 or more, got -1"));
  await assert.rejects(race.past(1.5), refused("epoch must be a whole number, got 1.5"));
  client.dispose();
});

test("pictures may be of one seed alone, and of another later", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config, { boundary, pictured: 2 });
  await finish(race);
  const pictured = () => race.runners.map((runner) => runner.boundary !== null);
  assert.deepEqual(pictured(), [false, false, false, true, true, true]);
  race.picture(1);
  while (pictured().includes(false)) await next(race, "progress");
  assert.deepEqual(
    race.runners.map((runner) => runner.boundary),
    direct((runner) => runner.boundary(boundary.resolution, boundary.extent)),
  );
  client.dispose();
});

test("a race that was paused when one worker was done still comes to its end", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race({
    ...config,
    activations: ["identity", "gelu"],
    seeds: [1],
    epochs: 300,
    plateau: 3,
  });
  const [line, curve] = race.runners;
  assert.ok(line && curve);
  for (let epoch = 1; !line.done; epoch++) {
    race.step();
    while (line.epoch < epoch || curve.epoch < epoch) await next(race, "progress");
  }
  assert.ok(!curve.done, "the other has something left to do");
  await finish(race);
  assert.ok(curve.done);
  client.dispose();
});

test("the weights of every runner are told, at present and in the past", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config);
  await finish(race);
  const expected = direct((runner) => [
    { epoch: 50, weights: runner.weights() },
    { epoch: runner.keptEpoch(17), weights: runner.weights(17) },
  ]);
  for (const [index, both] of expected.entries()) {
    assert.deepEqual([await race.weights(index), await race.weights(index, 17)], both);
  }
  const all = await Promise.all(expected.map((_, index) => race.weights(index)));
  assert.ok(all.every((one) => one !== undefined)); // runners do not replace each other's calls
  // Of those asked for while one is on its way, only the newest is answered, runner by runner.
  const asked = [0, 17, 50].flatMap((epoch) => [0, 1].map((index) => race.weights(index, epoch)));
  const answered = await Promise.all(asked);
  assert.deepEqual(
    answered.map((answer) => answer?.epoch),
    [0, 0, undefined, undefined, 50, 50],
  );
  await assert.rejects(race.weights(6), { message: "runner must be 0 to 5, got 6" });
  await assert.rejects(race.weights(0, -1), { message: "epoch must be 0 or more, got -1" });
  client.dispose();
});

/** A summary without what a kept epoch or the clock has a say in. */
const standing = ({ activations, ...rest }: RaceSummary) => ({
  ...rest,
  activations: activations.map(
    ({ score: _, testScore: __, deadShare: ___, millisecondsAnEpoch: ____, ...own }) => own,
  ),
});

test("the summary at an epoch is that of a race that has come no further", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race({ ...config, target: 0.69 }, { boundary });
  await finish(race);
  const whole = engine.createRace({ ...config, target: 0.69 });
  whole.advance(config.epochs);
  for (const epoch of [0, 17, 48]) {
    const young = engine.createRace({ ...config, target: 0.69 });
    young.advance(epoch + 1);
    const expected = standing(young.summary());
    assert.deepEqual(standing((await race.summary(epoch))!), expected);
    assert.deepEqual(standing(whole.summary(epoch)), expected);
    young.dispose();
  }
  const shares = (await race.summary(16))!.activations.map(({ score }) => score);
  const past = (await race.past(16))!;
  const medians = [0, 1, 2].map((i) => (past[i]!.accuracy + past[i + 3]!.accuracy) / 2);
  assert.deepEqual(shares, medians);
  assert.deepEqual(standing((await race.summary(50))!), standing(whole.summary()));
  await assert.rejects(race.summary(-1), /epoch must be 0 or more, got -1/);
  whole.dispose();
  client.dispose();
});

test("runners are spread over all workers, and those that train together are in one", async () => {
  for (const [together, workers] of [
    [undefined, 2],
    [false, 2],
    [true, 1],
  ] as const) {
    const census = { alive: 0 };
    const client = createPortClient({ size: 2, census });
    await client.race({ ...config, seeds: [1] }, together === undefined ? {} : { together });
    assert.equal(census.alive, workers, `together: ${together}`);
    client.dispose();
  }
});

test("runners that train together are equally far at every event, and end as those that do not", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race({ ...config, seeds: [1] }, { boundary, together: true });
  const seen = new Set<number>();
  race.addEventListener("progress", () => {
    const epochs = race.runners.map(({ epoch }) => epoch);
    assert.equal(new Set(epochs).size, 1, epochs.join());
    seen.add(epochs[0]!);
  });
  await finish(race);
  assert.ok(seen.has(config.epochs));
  const alone = direct((runner) => runner.losses().at(-1));
  assert.deepEqual(
    race.runners.map(({ losses }) => losses.at(-1)),
    alone.slice(0, 3),
  );
  client.dispose();
});
