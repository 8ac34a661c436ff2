import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RaceSummary } from "../../../web/engine/index.js";
import { RaceHistory } from "../../../web/elements/spiral-race/state/race-history.js";
import type { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";

const summary = { seeds: 2 } as RaceSummary;

/** A session whose race has two seeds and the summary above. */
const sessionAt = (episode: number): RaceSession =>
  ({
    race: { summary: () => Promise.resolve(summary) },
    config: { seeds: [0, 1] },
    ...{ episode, seed: 0, epoch: 3, progress: "6 2", phase: "racing" },
  }) as unknown as RaceSession;

describe("the history of a race", () => {
  test("is not that of the race before, even until it is asked for again", async () => {
    const fail = (reason: unknown) => assert.fail(String(reason));
    await new Promise<void>((resolve) => {
      const history = new RaceHistory(() => {
        assert.equal(history.of(1).summary, summary);
        assert.deepEqual(history.of(2), {}, "a new race may have fewer runners");
        resolve();
      });
      history.refresh(sessionAt(1), { at: -1, present: false, history: false }, fail);
    });
  });
});
