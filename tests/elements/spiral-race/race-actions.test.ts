import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RaceActions } from "../../../web/elements/spiral-race/transport/race-actions.js";
import type { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";

/** Actions on a race that has run 100 epochs, which write down what they do; the view is at epoch 40. */
function recorded() {
  const done: string[] = [];
  const session = {
    epoch: 100,
    phase: "paused",
    step: () => done.push("step"),
    reset: () => done.push("reset"),
  } as unknown as RaceSession;
  let at = 40;
  const actions = new RaceActions(session, {
    at: () => at,
    shown: () => at,
    move: (epoch) => {
      at = epoch;
      done.push(`look at ${epoch}`);
    },
    settled: () => done.push("settled"),
    setSeeds: (seeds) => done.push(`${seeds.length} seed`),
  });
  return { actions, done: () => done.splice(0) };
}

describe("the actions of a race", () => {
  test("look at the present when they move the race on", () => {
    const { actions, done } = recorded();
    actions.step();
    assert.deepEqual(done(), ["look at -1", "step"]);
    actions.reset();
    assert.deepEqual(done(), ["reset"], "the view is at the present already");
    actions.dice();
    assert.deepEqual(done(), ["1 seed"]);
  });

  test("report the epoch looked at once, when the slider rests", () => {
    const { actions, done } = recorded();
    actions.settle();
    assert.deepEqual(done(), []);
    actions.look(50);
    actions.look(50);
    actions.look(60);
    actions.settle();
    actions.settle();
    assert.deepEqual(done(), ["look at 50", "look at 60", "settled"]);
  });
});
