import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine } from "../../web/engine/index.js";
import { answer } from "../../web/page/prerender/numbers/numbers.js";

const engine = await loadEngine();
const run = { losses: [0.7, 0.05], epochsToTarget: null };
const sources = { engine, races: { honest: { relu: run } }, medians: { relu: 1, step: null } };
const ask = (request: string) => answer(sources, request);

describe("the numbers of the lesson", () => {
  it("are read by their words", () => {
    assert.equal(ask("value relu 2"), 2);
    assert.equal(ask("final-loss honest relu"), 0.05);
    assert.equal(ask("median-to-target relu"), 1);
  });

  it("are infinite where a target is not reached", () => {
    assert.equal(ask("median-to-target step"), Infinity);
    assert.equal(ask("epochs-to-target honest relu"), Infinity);
  });

  for (const request of [
    ...["value relu", "health tanh", "speed relu 2", "measured tanh 4 5"],
    ...["median-to-target rellu", "epochs-to-target honest tanh", "final-loss other relu"],
  ]) {
    it(`do not include "${request}"`, () => {
      assert.throws(() => ask(request), { message: `nothing computes "${request}"` });
    });
  }
});
