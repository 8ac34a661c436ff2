import assert from "node:assert/strict";
import { test } from "node:test";
import type { EngineClient, RaceConfig } from "../../../web/engine/index.js";
import { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";

/** A race that trains five epochs whenever it reports, while it plays. */
class SteadyRace extends EventTarget {
  playing = false;
  readonly runners;
  readonly config: RaceConfig;
  constructor(config: RaceConfig) {
    super();
    this.config = config;
    this.runners = config.activations.map(() => ({ epoch: 0, done: false }));
  }
  setSpeed = (): void => undefined;
  pause = (): void => void (this.playing = false);
  dispose = (): void => this.pause();
  play(): void {
    this.playing = true;
    setImmediate(() => {
      if (!this.playing) return;
      for (const runner of this.runners) runner.epoch += 5;
      this.dispatchEvent(new Event("progress"));
      if (this.playing) this.play();
    });
  }
}

const client = {
  prepare: () => undefined,
  dataset: () => Promise.resolve({ points: Float64Array.of(1, 1, 0), test: new Uint32Array() }),
  race: (config: RaceConfig) => Promise.resolve(new SteadyRace(config)),
} as unknown as EngineClient;
const config = { activations: ["relu"], seeds: [3], dataset: "spirals" } as unknown as RaceConfig;
const pair = { ...config, activations: ["relu", "tanh"] } as RaceConfig;

test("a race that is carried on is shown once it has come as far as the one before", async () => {
  const session = new RaceSession({ together: true });
  assert.ok(await session.open(client, config));
  const opening = session.open(client, pair, 40);
  assert.equal(session.shown.length, 1, "the first is there until both are");
  assert.ok(session.carrying);
  assert.ok(await opening);
  assert.ok(!session.carrying);
  assert.deepEqual(session.shown.map(({ epoch }) => epoch), [40, 40]); // prettier-ignore
  assert.equal(session.phase, "paused");
});

test("a race that is replaced while it comes as far is dropped", async () => {
  const session = new RaceSession();
  const carried = session.open(client, pair, Infinity);
  await new Promise((resolve) => setImmediate(resolve));
  const other = session.open(client, config);
  assert.ok(await other);
  assert.ok(!(await carried));
  assert.equal(session.shown.length, 1);
});

test("a race that is lost while it is replaced says nothing: the next one comes, or fails itself", async () => {
  const session = new RaceSession();
  const said: unknown[] = [];
  session.addEventListener("error", (event) => said.push((event as CustomEvent).detail));
  await session.open(client, config);
  const lose = () =>
    session.race!.dispatchEvent(new CustomEvent("error", { detail: new Error("lost") }));
  const opening = session.open(client, pair);
  lose();
  assert.ok(await opening);
  assert.deepEqual(said, []);
  const failing = { ...client, race: () => Promise.reject(new Error("no memory")) };
  const failed = session.open(failing, config);
  lose();
  assert.ok(!(await failed));
  assert.deepEqual(said.map(String), ["Error: no memory"]);
  lose();
  assert.deepEqual(said.map(String), ["Error: no memory", "Error: lost"]);
});
