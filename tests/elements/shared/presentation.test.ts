import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inFull, inRow, type Groups } from "../../../web/elements/shared/figure/groups.js";
import { readControls, readHide } from "../../../web/elements/shared/figure/presentation.js";

const groups: Groups = {
  facts: { label: "Facts", holds: "what is known", shownIn: inFull },
  picker: { label: "Picker", holds: "a field", shownIn: inRow },
};

describe("what is shown of a figure", () => {
  it("is everything with the empty attribute, and without one", () => {
    for (const nothing of ["", null, undefined]) {
      assert.equal(readControls(nothing), "full");
      assert.deepEqual(readHide(nothing, groups), []);
    }
  });

  it("takes names between spaces, commas or line ends, and as a list, once each", () => {
    for (const names of ["facts picker", " facts,\n picker facts ", ["facts", "picker"]]) {
      assert.deepEqual(readHide(names, groups), ["facts", "picker"]);
    }
  });

  it("says what is wrong with a value", () => {
    const sizes = "controls must be full, minimal or none, got";
    for (const [value, got] of [
      ["Full", '"Full"'],
      [0, "0"],
      [Object.create(null), "an object"],
    ] as const) {
      assert.throws(() => readControls(value), { name: "ConfigError", message: `${sizes} ${got}` });
    }
    const names = "hide takes names of this figure's groups (facts, picker), got";
    for (const [value, got] of [
      ["facts toString", '"toString"'],
      [[Symbol("facts")], "a symbol"],
      [{}, "an object"],
    ] as const) {
      assert.throws(() => readHide(value, groups), { message: `${names} ${got}` });
    }
  });
});
