import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, type RaceHandle } from "../../../web/engine/index.js";
import { createPortClient, next, type Traffic } from "../support/port-worker.js";

const engine = await loadEngine();

/** A race whose runs need more memory than a core starts with. */
const large = {
  activations: ["relu"],
  seeds: Array.from({ length: 500 }, (_, seed) => seed),
  layers: [2, 4, 1],
  points: 5,
  epochs: 20_000,
  snapshots: 0,
};
const small = { ...large, seeds: [1], epochs: 20 };

/** Waits 100 turns of the event loop: time for several messages there and back. */
async function letTalk(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
}

/** Delays the next instantiation of a core. Resolves after it; calls `begun` when it begins. */
function nextCore(begun?: () => void): Promise<void> {
  const { instantiate } = WebAssembly;
  return new Promise((resolve) => {
    WebAssembly.instantiate = (async (...args: Parameters<typeof instantiate>) => {
      begun?.();
      WebAssembly.instantiate = instantiate;
      await letTalk();
      const made = await instantiate(...args);
      setImmediate(resolve);
      return made;
    }) as unknown as typeof instantiate;
  });
}

async function stepAll(race: RaceHandle): Promise<void> {
  race.step();
  while (race.runners.some(({ epoch }) => epoch !== 1)) await next(race, "progress");
}

async function lossesOf(race: RaceHandle): Promise<Float64Array> {
  const finished = next(race, "finish");
  race.play();
  await finished;
  const [runner] = race.runners;
  assert.ok(runner);
  return runner.losses.slice();
}

/** Ends a test that waits for a core which is never replaced. */
const patience = { timeout: 60_000 };

test(
  "a large race that is reset starts afresh and races on, and goes with its core",
  patience,
  async () => {
    const client = createPortClient({ size: 1 });
    const race = await client.race(large);
    await stepAll(race);
    const afterReset = nextCore();
    await race.reset();
    await afterReset;
    await stepAll(race);
    race.dispose();
    const own = nextCore();
    const other = await client.race(small);
    await own;
    const direct = engine.createRace(small);
    direct.advance(20);
    assert.deepEqual(await lossesOf(other), direct.runners[0]?.losses());
    direct.dispose();
    client.dispose();
  },
);

test("what is painted after a reset lives in the fresh core", patience, async () => {
  const traffic: Traffic = { toWorker: [], progress: [] };
  const client = createPortClient({ size: 1, traffic });
  const another = await client.race(small); // its runners are alive when the large race is reset
  await lossesOf(another);
  const race = await client.race(large, { boundary: { resolution: 2, extent: 1 }, pictured: 0 });
  await stepAll(race);
  const fresh = nextCore();
  const reset = race.reset();
  const isPainted = () =>
    traffic.progress.some(({ generation, pictures }) => generation === 1 && pictures.length > 0);
  while (!isPainted()) await next(race, "progress");
  await Promise.all([reset, fresh]);
  let isAnother = false;
  void nextCore(() => (isAnother = true));
  await race.reset(); // the core has not grown since the last reset, so it is kept
  await letTalk();
  client.dispose();
  assert.ok(!isAnother);
});

test("a core that has not grown is kept for the next race", async () => {
  const client = createPortClient({ size: 1 });
  const race = await client.race(small);
  let isAnother = false;
  void nextCore(() => (isAnother = true));
  await lossesOf(race);
  await race.reset();
  race.dispose();
  await client.catalogue();
  await new Promise(setImmediate);
  await assert.rejects(client.race(small, { boundary: { resolution: 0, extent: 1 } }));
  const after = await client.race(small);
  assert.ok(!isAnother);
  const beside = nextCore();
  const other = await client.race(small);
  await beside;
  assert.deepEqual(await lossesOf(after), await lossesOf(other));
  client.dispose();
});

test("runners of a seed hold their points in common", async () => {
  const client = createPortClient({ size: 1 });
  const race = await client.race({ activations: ["relu", "tanh"], seeds: [1, 2], epochs: 1 });
  const [one, twin, two, twoTwin] = race.runners.map(({ points }) => points);
  assert.equal(one, twin);
  assert.equal(two, twoTwin);
  const direct = engine.createRace({ activations: ["relu"], seeds: [1, 2], epochs: 1 });
  const expected = direct.runners.map((runner) => runner.points());
  assert.deepEqual([one, two], expected);
  direct.dispose();
  client.dispose();
});

test("runs that would not fit are refused before they begin", async () => {
  const client = createPortClient({ size: 1 });
  const config = { ...large, epochs: 100_000 };
  await assert.rejects(client.race(config), {
    name: "ConfigError",
    message:
      "500 runs of 100000 epochs need 807 MB, at most 256 MB are allowed: use fewer seeds, " +
      "activations, epochs, units or points",
  });
  client.dispose();
});

test("a hundred seeds of the opening race over 2,000 epochs are within the limits", () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed);
  const { snapshots } = engine.resolveRace({ seeds, epochs: 2000 });
  // The default of 16 snapshots is reduced to fit into the memory limit.
  assert.ok(snapshots >= 2 && snapshots < 16, `it remembers ${snapshots}`);
  assert.equal(engine.resolveRace({ seeds: [1], epochs: 2000 }).snapshots, 16);
});
