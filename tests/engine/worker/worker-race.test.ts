/** A worker's share of a race with a clock of its own: what it posts, and when. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import type { WorkerEngine } from "../../../web/engine/core/engine.js";
import { createEngine } from "../../../web/engine/core/engine.js";
import { compileCore, instantiateCore } from "../../../web/engine/core/module.js";
import type { OpenRace, Progress } from "../../../web/engine/protocol/protocol.js";
import { WorkerRace } from "../../../web/engine/worker/worker-race.js";

const engine: WorkerEngine = createEngine(await instantiateCore(await compileCore()));
const face = await loadEngine();

const config = {
  activations: ["tanh", "relu"],
  seeds: [1, 2],
  layers: [2, 4, 1],
  points: 10,
  epochs: 40,
};

/** An open race with its posts; `tick` is how many milliseconds each look at the clock takes. */
function openRace(options: Partial<OpenRace> & { tick?: number } = {}) {
  const race = face.createRace(config);
  const runners = race.runners.map((runner) => runner.config);
  race.dispose();
  const posts: Progress[] = [];
  const time = { now: 0, tick: options.tick ?? 0 };
  const host = {
    clock: () => (time.now += time.tick),
    engine,
    leave: () => undefined,
    post: (progress: Progress) => posts.push(progress),
  };
  const order = { race: 7, runners, boundary: null, pictured: null, together: false, ...options };
  return {
    share: WorkerRace.open(host, order),
    posts,
    time,
    acknowledge: { type: "acknowledge", generation: 0 } as const,
  };
}

/** The losses that an engine without workers has after `epochs` epochs, by runner. */
function lossesAfter(epochs: number): Float64Array[] {
  const race = face.createRace(config);
  race.advance(epochs);
  const losses = race.runners.map((runner) => runner.losses());
  race.dispose();
  return losses;
}

describe("a worker's share of a race", () => {
  test("posts nothing before the page has acknowledged that it is open", () => {
    const { share, posts, acknowledge } = openRace();
    share.obey({ type: "step" });
    assert.equal(posts.length, 0);
    share.obey(acknowledge);
    assert.equal(posts.length, 1);
    assert.deepEqual(
      posts[0]!.runners.map(({ epoch }) => epoch),
      [1, 1, 1, 1],
    );
    share.dispose();
  });

  test("posts one report for each acknowledgement, with all losses since the last", () => {
    const { share, posts, acknowledge } = openRace();
    share.obey(acknowledge);
    for (let i = 0; i < 3; i++) share.obey({ type: "step" });
    assert.equal(posts.length, 1, "the opening");
    share.obey(acknowledge);
    assert.equal(posts.length, 2);
    const expected = lossesAfter(3);
    for (const { index, losses } of posts[1]!.runners) assert.deepEqual(losses, expected[index]);
    assert.equal(posts[1]!.settled, true);
    share.dispose();
  });

  test("stops for a step, and for a reset", () => {
    const { share, acknowledge } = openRace();
    share.obey(acknowledge);
    share.obey({ type: "play" });
    assert.equal(share.isTraining, true);
    share.obey({ type: "step" });
    assert.equal(share.isTraining, false);
    share.obey({ type: "play" });
    share.reset(1);
    assert.equal(share.isTraining, false);
    share.dispose();
  });

  test("takes no acknowledgement of a report from before a reset", () => {
    const { share, posts, acknowledge } = openRace();
    share.obey(acknowledge);
    share.obey({ type: "step" });
    share.obey(acknowledge);
    const start = share.reset(1);
    assert.deepEqual(
      start.map(({ epoch }) => epoch),
      [0, 0, 0, 0],
    );
    posts.length = 0;
    share.obey({ type: "step" });
    share.obey(acknowledge);
    assert.equal(posts.length, 0);
    share.obey({ type: "acknowledge", generation: 1 });
    assert.deepEqual(
      posts.map(({ race, generation }) => [race, generation]),
      [[7, 1]],
    );
    share.dispose();
  });

  test("answers every command of the page, even if it changed nothing", () => {
    const { share, posts, acknowledge } = openRace();
    share.obey(acknowledge);
    share.obey(acknowledge);
    posts.length = 0;
    share.obey({ type: "pause" });
    assert.equal(posts.length, 0);
    share.obey({ type: "picture", seed: 1 });
    assert.deepEqual(
      posts.map(({ runners, settled }) => [runners.length, settled]),
      [[0, true]],
    );
    share.dispose();
  });

  test("reports at full speed at most every 30 ms", () => {
    const { share, posts, time, acknowledge } = openRace();
    share.obey(acknowledge);
    share.obey({ type: "play" });
    share.obey(acknowledge);
    posts.length = 0;
    const times: number[] = [];
    time.tick = 1;
    while (share.isTraining) {
      const before = posts.length;
      share.turn();
      if (posts.length > before) times.push(time.now);
      share.obey(acknowledge);
    }
    const pauses = times.slice(1, -1).map((now, i) => now - times[i]!);
    assert.ok(
      pauses.every((pause) => pause >= 30),
      String(times),
    );
    share.dispose();
  });

  test("trains the slowest runner first, and with `together` all to one epoch in each turn", () => {
    const { share, posts, acknowledge } = openRace({ together: true, tick: 3 });
    share.obey(acknowledge);
    share.obey({ type: "play" });
    for (let turn = 1; share.isTraining; turn++) {
      share.turn();
      const epochs = share.reports(1e6).map(({ epoch }) => epoch);
      assert.equal(new Set(epochs).size, 1, `turn ${turn}: ${epochs.join(" ")}`);
    }
    share.obey(acknowledge);
    const expected = lossesAfter(config.epochs);
    const all = [0, 1, 2, 3].map((index) =>
      posts.flatMap(({ runners }) =>
        runners.flatMap((each) => (each.index === index ? [...each.losses] : [])),
      ),
    );
    assert.deepEqual(
      all,
      expected.map((losses) => [...losses]),
    );
    share.dispose();
  });

  test("paints the runners of the pictured seed, in drafts while it races", () => {
    const boundary = { resolution: 12, draftResolution: 5, extent: 1.5 };
    const { share, posts, time, acknowledge } = openRace({ boundary, pictured: 2 });
    time.tick = 0.1;
    share.obey({ type: "play" });
    share.turn();
    time.now += 1000;
    share.obey(acknowledge);
    assert.deepEqual(
      posts[0]!.pictures.map(({ index, resolution }) => [index, resolution]),
      [
        [2, 5],
        [3, 5],
      ],
    );
    share.obey({ type: "pause" });
    while (!posts.at(-1)!.settled) share.obey(acknowledge);
    const last = new Map(
      posts.flatMap(({ pictures }) => pictures).map((each) => [each.index, each]),
    );
    assert.deepEqual([...last.keys()], [2, 3]);
    for (const { resolution, boundary: pixels } of last.values()) {
      assert.deepEqual([resolution, pixels.length], [12, 144]);
    }
    share.dispose();
  });
});
