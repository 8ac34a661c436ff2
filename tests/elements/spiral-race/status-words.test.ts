import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  medianText,
  spreadText,
} from "../../../web/elements/spiral-race/leaderboard/many-starts-leaderboard.js";
import {
  manyStartsResult,
  statusOf,
} from "../../../web/elements/spiral-race/state/status-words.js";
import { loadEngine, type ActivationSummary, type RaceSummary } from "../../../web/engine/index.js";

const engine = await loadEngine();
const small = {
  layers: [2, 6, 1],
  points: 15,
  activations: ["relu", "tanh"],
  dataset: "gaussians",
};

/** A summary of ten seeds with what the sentences read; `firsts` has one count per activation. */
const summaryOf = (firsts: number[], parts: Partial<RaceSummary>): RaceSummary => ({
  activations: firsts.map((count) => ({ firsts: count }) as ActivationSummary),
  ranking: Int32Array.from(firsts.keys()),
  ...{ seeds: 10, decided: 10, shared: 0, winner: -1, firstsToWin: 8, fewestSeeds: 5 },
  ...parts,
});

describe("who wins", () => {
  const labels = ["ReLU", "Tanh"];

  test("is said only where the starts agree", () => {
    const clear = manyStartsResult(summaryOf([9, 1], { winner: 0 }), labels, 0.1);
    assert.equal(clear, "Clear winner: ReLU came first from 9 of 10 starts.");
    const close = manyStartsResult(summaryOf([7, 3], {}), labels, 0.1);
    assert.equal(
      close,
      "No clear winner: ReLU came first from 7 of 10 starts; a clear win takes 8.",
    );
    const even = manyStartsResult(summaryOf([6, 6], { shared: 2 }), labels, 0.1);
    assert.match(even, /ReLU, Tanh came first from 6 of 10 starts \(2 first places shared\)/);
  });

  test("is nobody where there are too few starts, or nobody arrives", () => {
    const few = manyStartsResult(summaryOf([2, 0], { seeds: 2, decided: 2 }), labels, 0.1);
    assert.match(few, /^No clear winner: .*, and fewer than 5 starts prove nothing\.$/);
    const none = manyStartsResult(summaryOf([0, 0], {}), labels, 0.1);
    assert.equal(none, "Nobody got the loss under 0.1 from any of 10 starts.");
  });

  test("is the core's to say", () => {
    const race = engine.createRace({ ...small, seeds: [0, 1, 2, 3, 4], epochs: 60, target: 0.2 });
    race.advance(60);
    const { winner } = race.summary();
    const text = manyStartsResult(race.summary(), labels, 0.2);
    assert.equal(text.startsWith("Clear winner"), winner >= 0);
    race.dispose();
  });

  test("waits until all is added up", () => {
    const config = engine.resolveRace({ ...small, seeds: [0, 1] });
    assert.equal(statusOf("finished", [], config), "Finished; adding up.");
    assert.match(statusOf("ready", [], config), /each from 2 starts/);
  });
});

describe("epochs to the target over many starts", () => {
  const row = (parts: Partial<ActivationSummary["toTarget"]>, ended: number): ActivationSummary =>
    ({
      toTarget: { lowerQuartile: 165.25, median: 178.5, upperQuartile: 203, ...parts },
      ended,
    }) as ActivationSummary;

  test("are a number, or never, or not known yet", () => {
    assert.equal(medianText(row({}, 10), 10), "178.5");
    assert.equal(medianText(row({ median: Infinity }, 10), 10), "never");
    assert.equal(medianText(row({ median: Infinity }, 9), 10), "–");
  });

  test("have a spread, open while starts are on their way", () => {
    assert.equal(spreadText(row({}, 10), 10), "165 to 203");
    assert.equal(spreadText(row({ upperQuartile: Infinity }, 10), 10), "165 to never");
    assert.equal(spreadText(row({ upperQuartile: Infinity }, 4), 10), "165 to later");
    assert.equal(spreadText(row({ lowerQuartile: Infinity }, 4), 10), "");
  });
});
