import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FigureState as State } from "../../../web/elements/shared/figure/figure-state.js";
import { readState, writeState } from "../../../web/elements/shared/share/address-text.js";

const initial: State = {
  functions: ["gelu"],
  overlay: false,
  depth: 6,
  seeds: [0, 1],
  init: "he",
};

/** Writes a state into an empty query and reads it back. */
function roundTrip(state: State): { text: string; back: State } {
  const query = new URLSearchParams();
  writeState(query, "flow.", state, initial);
  return { text: query.toString(), back: readState(query, "flow.", initial) };
}

describe("a state in the address", () => {
  it("is not there when nothing was changed", () => {
    assert.deepEqual(roundTrip(initial), { text: "", back: {} });
  });

  it("comes back as it was, kind by kind", () => {
    const changed: State = {
      functions: ["relu", "mish"],
      overlay: true,
      depth: 20,
      seeds: [3, 0.1],
      init: "xavier",
    };
    assert.deepEqual(roundTrip(changed).back, changed);
  });

  it("holds an empty list apart from no list", () => {
    assert.deepEqual(roundTrip({ ...initial, functions: [] }).back, { functions: [] });
  });

  it("is taken out when it returns to what it was", () => {
    const query = new URLSearchParams("flow.depth=20&other=1");
    writeState(query, "flow.", initial, initial);
    assert.equal(query.toString(), "other=1");
  });

  it("leaves out what is not of its kind", () => {
    const query = new URLSearchParams("flow.depth=deep&flow.overlay=maybe&flow.seeds=1,x&flow.z=1");
    assert.deepEqual(readState(query, "flow.", initial), {});
  });

  it("keeps figures apart by their name", () => {
    const query = new URLSearchParams("race.depth=3");
    assert.deepEqual(readState(query, "flow.", initial), {});
  });
});
