import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { loadEngine, type RaceConfig, type RaceHandle } from "../../../web/engine/index.js";
import { type Census, createPortClient, next, type Traffic } from "../support/port-worker.js";

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

/** The results of a race of the engine itself. */
function directly(config: Partial<RaceConfig>): Float64Array[] {
  const direct = engine.createRace(config);
  direct.advance(direct.config.epochs);
  const losses = direct.runners.map((runner) => runner.losses());
  direct.dispose();
  return losses;
}

/** Waits until as many workers are left; the worker itself says that its memory has grown. */
async function haveLeft(census: Census, alive: number): Promise<void> {
  while (census.alive !== alive) await new Promise(setImmediate);
}

/** Ends a test that waits for a worker which never ends. */
const patience = { timeout: 60_000 };

test("a worker whose memory a race has filled ends with the race", patience, async () => {
  const census = { alive: 0 };
  const client = createPortClient({ size: 1, census });
  const race = await client.race(large);
  await stepAll(race);
  race.dispose();
  await haveLeft(census, 0);
  const other = await client.race(small);
  assert.deepEqual([await lossesOf(other)], directly(small));
  assert.equal(census.alive, 1);
  client.dispose();
});

test(
  "a large race starts anew in another worker, as fast and as shown as before",
  patience,
  async () => {
    const census = { alive: 0 };
    const traffic: Traffic = { toWorker: [], progress: [] };
    const client = createPortClient({ size: 1, census, traffic });
    const race = await client.race(large, { boundary: { resolution: 2, extent: 1 }, pictured: 0 });
    race.setSpeed(1e6);
    race.picture(3);
    await stepAll(race);
    const from = traffic.toWorker.length;
    const reset = race.reset();
    const again = race.reset();
    await Promise.all([reset, again]);
    assert.equal(census.alive, 1);
    assert.ok(race.runners.every(({ epoch }) => epoch === 0));
    const told = traffic.toWorker
      .slice(from)
      .flatMap((request) => (request.type === "command" ? [request.command] : []));
    assert.deepEqual(
      told.filter(({ type }) => type === "speed" || type === "picture"),
      [
        { type: "speed", epochsPerSecond: 1e6 },
        { type: "picture", seed: 3 },
      ],
    );
    await stepAll(race);
    const expected = directly({ ...large, epochs: 1 });
    assert.deepEqual(race.runners.map(({ losses }) => losses[0]), expected.map(([loss]) => loss)); // prettier-ignore
    client.dispose();
    assert.equal(census.alive, 0);
  },
);

test("what is asked of a large race while it starts anew is done after it", patience, async () => {
  const client = createPortClient({ size: 2 });
  const race = await client.race(large);
  await stepAll(race);
  const reset = race.reset();
  race.step();
  await reset;
  while (race.runners.some(({ epoch }) => epoch !== 1)) await next(race, "progress");
  client.dispose();
});

test(
  "a large race that is disposed of while it starts anew leaves no worker",
  patience,
  async () => {
    const census = { alive: 0 };
    const client = createPortClient({ size: 1, census });
    const race = await client.race(large);
    await stepAll(race);
    const reset = race.reset();
    race.dispose();
    await reset;
    await haveLeft(census, 1); // the fresh one, which holds nothing
    const after = await client.race(small);
    assert.deepEqual([await lossesOf(after)], directly(small));
    assert.equal(census.alive, 1);
    client.dispose();
  },
);

test(
  "a worker with a filled memory goes on with its other races, and takes no new ones",
  patience,
  async () => {
    const census = { alive: 0 };
    const client = createPortClient({ size: 1, census });
    const another = await client.race(small);
    const race = await client.race(large);
    await stepAll(race);
    race.dispose();
    const later = await client.race(small);
    assert.equal(census.alive, 2);
    const expected = directly(small);
    assert.deepEqual([await lossesOf(another)], expected);
    assert.deepEqual([await lossesOf(later)], expected);
    another.dispose();
    await haveLeft(census, 1);
    client.dispose();
  },
);

test("a core that has not grown is kept for the next race", async () => {
  const census = { alive: 0 };
  const client = createPortClient({ size: 1, census });
  const cores = mock.method(WebAssembly, "instantiate");
  const race = await client.race(small);
  const first = cores.mock.callCount();
  await lossesOf(race);
  await race.reset();
  race.dispose();
  await client.catalogue();
  await assert.rejects(client.race(small, { boundary: { resolution: 0, extent: 1 } }));
  const after = await client.race(small);
  assert.equal(cores.mock.callCount(), first);
  const other = await client.race(small);
  assert.equal(cores.mock.callCount(), first + 1);
  cores.mock.restore();
  assert.deepEqual(await lossesOf(after), await lossesOf(other));
  assert.equal(census.alive, 1);
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
