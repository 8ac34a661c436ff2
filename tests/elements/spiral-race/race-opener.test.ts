import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import type { EngineClient, RaceConfig } from "../../../web/engine/index.js";
import { KEPT, RaceOpener } from "../../../web/elements/spiral-race/state/race-opener.js";
import type { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";

const client = {} as EngineClient;
const race = (epochs: number) => ({ epochs }) as RaceConfig;

/** An opener that writes down what it does to its session and tells its element. */
function recorded() {
  const done: string[] = [];
  const session = {
    epoch: 0,
    open: (_: EngineClient, { epochs }: RaceConfig) => {
      done.push(`open ${epochs}`);
      return Promise.resolve(true);
    },
    keep: () => done.push("keep"),
    pause: () => done.push("pause"),
    playTo: (epoch: number) => done.push(`play to ${epoch}`),
    close: () => done.push("close"),
  } as unknown as RaceSession;
  const opener = new RaceOpener(session, {
    succeed: () => void done.push("succeed"),
    fail: (reason) => void done.push((reason as Error).message),
  });
  const open = async (config: RaceConfig | Error, at = -1): Promise<string[]> => {
    opener.open(client, config, () => at);
    await new Promise((resolve) => setImmediate(resolve));
    return done.splice(0);
  };
  return { opener, open, done, session };
}

describe("a race is opened", () => {
  test("once for each configuration", async () => {
    const { opener, open } = recorded();
    assert.deepEqual(await open(race(10)), ["open 10", "succeed"]);
    assert.deepEqual(await open(race(10)), []);
    assert.deepEqual(await open(race(20)), ["open 20", "succeed"]);
    opener.close();
    assert.deepEqual(await open(race(20)), ["close", "open 20", "succeed"]);
  });

  test("and kept when the state returns to it from an invalid setting", async () => {
    const { open } = recorded();
    await open(race(10));
    assert.deepEqual(await open(new Error("no such preset")), ["no such preset"]);
    assert.deepEqual(await open(race(10)), ["keep", "succeed"]);
  });

  test("and played to the epoch of a link", async () => {
    const { open } = recorded();
    assert.deepEqual(await open(race(10), 4), ["open 10", "succeed", "play to 4"]);
    assert.deepEqual(await open(race(20), 20), ["open 20", "succeed"], "no epoch of this race");
  });
});

describe("a race whose client is replaced", () => {
  test("is trained again up to where it was, once", async () => {
    const { opener, open, session } = recorded();
    await open(race(10));
    Object.assign(session, { epoch: 7 });
    opener.close();
    Object.assign(session, { epoch: 0 });
    assert.deepEqual(await open(race(10)), ["close", "open 10", "succeed", "play to 6"]);
    await open(race(20));
    assert.deepEqual(await open(race(10)), ["open 10", "succeed"], "another visit to it");
  });

  test("goes on if it was playing", async () => {
    const { opener, open, session } = recorded();
    await open(race(10));
    Object.assign(session, { epoch: 7, playing: true });
    opener.close();
    Object.assign(session, { epoch: 0 });
    assert.deepEqual(await open(race(10)), ["close", "open 10", "succeed"]);
  });
});

describe("the race of an element that left its document", () => {
  test("is paused, and kept for a minute", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const { opener, open, done } = recorded();
    await open(race(10));
    opener.leave();
    mock.timers.tick(KEPT - 1);
    assert.deepEqual(done.splice(0), ["pause"]);
    assert.deepEqual(await open(race(10)), [], "the element is back");
    mock.timers.tick(KEPT);
    assert.deepEqual(done, []);
    mock.timers.reset();
  });

  test("is then disposed of, and trained again up to where it was", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const { opener, open, done, session } = recorded();
    await open(race(10));
    Object.assign(session, { epoch: 10 });
    opener.leave();
    mock.timers.tick(KEPT);
    assert.deepEqual(done.splice(0), ["pause", "close"]);
    Object.assign(session, { epoch: 0 });
    assert.deepEqual(await open(race(10)), ["open 10", "succeed", "play to 9"]);
    assert.deepEqual(await open(race(20)), ["open 20", "succeed"], "another race starts anew");
    mock.timers.reset();
  });
});
