import assert from "node:assert/strict";
import { test } from "node:test";
import type { RaceHandle } from "../../../web/engine/index.js";
import { loadEngine } from "../../../web/engine/index.js";
import { createPortClient, next, type Traffic } from "../support/port-worker.js";

const engine = await loadEngine();
const config = {
  activations: ["tanh", "relu", { activation: "elu", parameters: { alpha: 2 } }],
  seeds: [1, 2],
  layers: [2, 6, 5, 1],
  points: 20,
  epochs: 50,
};
const boundary = { resolution: 8, extent: 1.5 };

/** The results of the race of `config`, run in this thread in one call of `advance`. */
function direct() {
  const race = engine.createRace(config);
  race.advance(config.epochs);
  const results = race.runners.map((runner) => ({
    losses: runner.losses(),
    accuracy: runner.accuracy,
    epochsToTarget: runner.epochsToTarget,
    gradientNorms: runner.latestGradientNorms(),
    boundary: runner.boundary(boundary.resolution, boundary.extent),
    points: runner.points(),
    label: runner.label,
    seed: runner.config.seed,
  }));
  race.dispose();
  return results;
}

const resultsOf = (race: RaceHandle) =>
  race.runners.map((it) => ({
    losses: it.losses.slice(),
    accuracy: it.accuracy,
    epochsToTarget: it.epochsToTarget,
    gradientNorms: it.gradientNorms,
    boundary: it.boundary,
    points: it.points,
    label: it.label,
    seed: it.seed,
  }));

async function finish(race: RaceHandle): Promise<void> {
  const finished = next(race, "finish");
  race.play();
  await finished;
}

const epochsOf = (race: RaceHandle) => race.runners.map(({ epoch }) => epoch);

/** A clock that advances by `step` milliseconds with each reading: a large step ends slices early. */
function steppingClock(step: number): () => number {
  let now = 0;
  return () => (now += step);
}

for (const [size, step] of [
  [1, 0.3],
  [2, 1],
  [3, 20],
] as const) {
  test(`${size} workers whose clock ticks by ${step} ms give the engine's very bits`, async () => {
    const client = createPortClient({ size, clock: steppingClock(step) });
    const race = await client.race(config, { boundary });
    await finish(race);
    assert.deepEqual(resultsOf(race), direct());
    assert.deepEqual(
      race.runners.map(({ label }) => label),
      ["Tanh", "ReLU", "ELU (alpha 2)", "Tanh", "ReLU", "ELU (alpha 2)"],
    );
    assert.ok(!race.playing);
    client.dispose();
  });
}

test("a reset leads back to the same start, and to the same end", async () => {
  const client = createPortClient();
  const race = await client.race(config, { boundary });
  await finish(race);
  const first = resultsOf(race);
  await race.reset();
  assert.deepEqual(epochsOf(race), [0, 0, 0, 0, 0, 0]);
  assert.ok(race.runners.every(({ losses, done }) => losses.length === 0 && !done));
  assert.ok(!race.playing);
  await finish(race);
  assert.deepEqual(resultsOf(race), first);
  client.dispose();
});

test("until a reset has been answered, the runners stand as they were", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config, { boundary });
  const accuracies = () => race.runners.map(({ accuracy, epoch }) => `${accuracy} at ${epoch}`);
  race.step();
  await next(race, "progress");
  await race.reset();
  const start = accuracies();
  await finish(race);
  const end = accuracies();
  const reset = race.reset();
  assert.deepEqual(accuracies(), end);
  await reset;
  assert.deepEqual(accuracies(), start);
  client.dispose();
});

test("a race that is over may be reset and played at once", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config, { boundary });
  await finish(race);
  const over = next(race, "finish");
  void race.reset();
  race.play();
  await over;
  assert.deepEqual(resultsOf(race), direct());
  client.dispose();
});

test("a step is one epoch for all, and a pause is kept", async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(config);
  for (const epoch of [1, 2, 3]) {
    race.step();
    while (epochsOf(race).some((it) => it !== epoch)) await next(race, "progress");
  }
  race.play();
  race.pause();
  await race.reset();
  assert.deepEqual(epochsOf(race), [0, 0, 0, 0, 0, 0]);
  race.step();
  while (epochsOf(race).some((it) => it !== 1)) await next(race, "progress");
  const [expected] = direct();
  assert.ok(expected);
  assert.deepEqual(resultsOf(race)[0]?.losses, expected.losses.slice(0, 1));
  client.dispose();
});

test("no boundary is sent unless it is asked for", async () => {
  const client = createPortClient();
  const race = await client.race(config);
  await finish(race);
  assert.ok(race.runners.every((it) => it.boundary === null));
  client.dispose();
});

test("a race at full speed sends drafts, and whole pictures once it is done", async () => {
  const traffic: Traffic = { toWorker: [], progress: [] };
  const client = createPortClient({ size: 1, traffic, clock: steppingClock(5) });
  const race = await client.race(config, { boundary: { ...boundary, draftResolution: 4 } });
  await finish(race);
  assert.deepEqual(resultsOf(race), direct());
  const pictures = traffic.progress.flatMap(({ pictures }) => pictures);
  assert.ok(pictures.some(({ resolution }) => resolution === 4));
  for (const { boundary, resolution } of pictures) assert.equal(boundary.length, resolution ** 2);
  client.dispose();
});

test("a race that is paused sends whole pictures", async () => {
  const client = createPortClient({ size: 1, clock: steppingClock(5) });
  const long = { ...config, epochs: 100_000, snapshots: 0 };
  const race = await client.race(long, { boundary: { ...boundary, draftResolution: 4 } });
  const hasDrafts = () => race.runners.some(({ boundaryResolution }) => boundaryResolution === 4);
  race.play();
  while (!hasDrafts()) await next(race, "progress");
  race.pause();
  while (hasDrafts()) await next(race, "progress");
  assert.ok(race.runners.every(({ done }) => !done));
  client.dispose();
});

test("a race that is slowed down sends whole pictures", async () => {
  const traffic: Traffic = { toWorker: [], progress: [] };
  const client = createPortClient({ size: 1, traffic, clock: steppingClock(5) });
  const race = await client.race(config, { boundary: { ...boundary, draftResolution: 4 } });
  race.setSpeed(1000);
  await finish(race);
  const pictures = traffic.progress.flatMap(({ pictures }) => pictures);
  assert.ok(pictures.every(({ resolution }) => resolution === 8));
  client.dispose();
});

test("runners without pictures report less often, and at the end all is known", async () => {
  const traffic: Traffic = { toWorker: [], progress: [] };
  const client = createPortClient({ size: 1, traffic, clock: steppingClock(1) });
  const race = await client.race({ ...config, epochs: 200 }, { boundary, pictured: 1 });
  await finish(race);
  const reports = traffic.progress.flatMap(({ runners }) => runners.map(({ index }) => index));
  const of = (runner: number) => reports.filter((index) => index === runner).length;
  assert.ok(of(0) > of(3), `${of(0)} reports with pictures, ${of(3)} without`);
  assert.deepEqual(epochsOf(race), [200, 200, 200, 200, 200, 200]);
  client.dispose();
});

test("a draft that cannot be painted is refused", async () => {
  const client = createPortClient({ size: 1 });
  const draft = client.race(config, { boundary: { ...boundary, draftResolution: 0 } });
  await assert.rejects(draft, { name: "ConfigError" });
  client.dispose();
});

test("a worker waits for the acknowledgement of its last report", async () => {
  const traffic: Traffic = { toWorker: [], progress: [] };
  const client = createPortClient({ size: 1, traffic, clock: steppingClock(5) });
  const race = await client.race(config, { boundary });
  race.addEventListener("progress", () => {
    const acknowledged = traffic.toWorker.filter(
      (it) => it.type === "command" && it.command.type === "acknowledge",
    );
    assert.equal(traffic.progress.length, acknowledged.length);
  });
  await finish(race);
  assert.ok(traffic.progress.length > 5, "the race took several reports");
  const sent = traffic.progress.flatMap(({ runners }) =>
    runners.map(({ losses }) => losses.length),
  );
  const total = sent.reduce((sum, count) => sum + count, 0);
  assert.equal(total, config.epochs * 6, "every loss is sent once");
  client.dispose();
});

test("a bounded speed is kept to", async () => {
  let now = 0;
  const client = createPortClient({ size: 1, clock: () => (now += 0.1) });
  const race = await client.race({ ...config, activations: ["tanh"], seeds: [1] });
  race.setSpeed(1000);
  const epochs: number[] = [];
  race.addEventListener("progress", () => {
    const [epoch] = epochsOf(race);
    assert.ok(epoch !== undefined);
    assert.ok(epoch <= now, `epoch ${epoch} after ${now} ms at one epoch a millisecond`);
    epochs.push(epoch);
  });
  await finish(race);
  assert.equal(epochs.at(-1), config.epochs);
  assert.ok(epochs.length > 10, "the epochs came one after another");
  client.dispose();
});

test("a speed that is none is refused", async () => {
  const client = createPortClient({ size: 1 });
  const race = await client.race(config);
  for (const speed of [0, -1, NaN]) {
    const message = `speed must be over 0 epochs a second, got ${speed}`;
    assert.throws(() => race.setSpeed(speed), { name: "ConfigError", message });
  }
  client.dispose();
});

test("a race that was disposed of is quiet; twice is fine", async () => {
  const client = createPortClient();
  const race = await client.race(config);
  race.play();
  race.dispose();
  race.dispose();
  assert.ok(!race.playing);
  race.addEventListener("progress", () => assert.fail("no progress after the end"));
  race.play();
  race.step();
  await race.reset();
  await client.catalogue();
  client.dispose();
});

test("a race whose worker is lost says so", async () => {
  const client = createPortClient();
  const race = await client.race(config);
  race.play();
  const lost = next(race, "error");
  client.dispose();
  const { detail } = (await lost) as CustomEvent<Error>;
  assert.equal(detail.message, "the client was disposed of");
  assert.ok(!race.playing);
});
