import assert from "node:assert/strict";
import { test } from "node:test";
import { closest, hint } from "../../../web/engine/validation/suggest.js";

const words = ["width", "depth", "gain", "seeds"];

test("one slip of the fingers is forgiven", () => {
  for (const slip of ["widht", "wdith", "widt", "widthh", "Width", "wodth"]) {
    assert.equal(closest(slip, words), "width");
  }
});

test("what is like nothing suggests nothing", () => {
  assert.equal(closest("colour", words), undefined);
  assert.equal(closest("", words), undefined);
  assert.equal(closest("w".repeat(10_000), words), undefined);
  assert.equal(closest("width", []), undefined);
});

test("a hint ends the sentence", () => {
  assert.equal(hint("gian", words), "; did you mean gain?");
  assert.equal(hint("colour", words), "; there are width, depth, gain and seeds");
  assert.equal(hint("colour", ["alpha"]), "; there is alpha");
  assert.equal(hint("colour", []), "");
});
