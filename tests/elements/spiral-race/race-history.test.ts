import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RaceHandle, RaceSummary } from "../../../web/engine/index.js";
import { RaceHistory } from "../../../web/elements/spiral-race/state/race-history.js";
import type { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";

const summary = { seeds: 2 } as RaceSummary;

const raceWithSummary = () => ({ summary: () => Promise.resolve(summary) }) as RaceHandle;

/** A session with a race of two seeds. */
const sessionOf = (race: RaceHandle): RaceSession =>
  ({
    race,
    config: { seeds: [0, 1] },
    ...{ episode: 1, seed: 0, epoch: 3, progress: "6 2", phase: "racing" },
  }) as unknown as RaceSession;

describe("the history of a race", () => {
  test("is not that of the race before, even until it is asked for again", async () => {
    const fail = (reason: unknown) => assert.fail(String(reason));
    const outcome = { succeed: () => undefined, fail };
    const race = raceWithSummary();
    await new Promise<void>((resolve) => {
      const history = new RaceHistory(() => {
        assert.equal(history.of(race).summary, summary);
        assert.deepEqual(history.of(raceWithSummary()), {}, "it may have fewer runners");
        assert.deepEqual(history.of(undefined), {}, "the race is closed");
        resolve();
      });
      history.refresh(sessionOf(race), { at: -1, present: false, history: false }, outcome);
    });
  });
});
