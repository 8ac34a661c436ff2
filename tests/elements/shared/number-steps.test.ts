import assert from "node:assert/strict";
import { test } from "node:test";
import { nextNumber } from "../../../web/elements/shared/controls/number-steps.js";

/** The numbers after `from`, one for each step. */
const walk = (from: number, way: number, count: number, range = {}): number[] => {
  const all = [from];
  for (let i = 0; i < count; i++) all.push(nextNumber(all.at(-1)!, way, "any", range));
  return all;
};

test("a number follows the keys by a unit of its first digit, and back the same way", () => {
  const up = walk(0.008, 1, 5);
  assert.deepEqual(up, [0.008, 0.009, 0.01, 0.02, 0.03, 0.04]);
  assert.deepEqual(walk(0.04, -1, 5), [...up].reverse());
  assert.deepEqual(walk(-0.2, 1, 3), [-0.2, -0.1, -0.09, -0.08]);
  assert.deepEqual(walk(0, -1, 2), [0, -0.1, -0.2]);
});

test("a number stays in its range", () => {
  assert.deepEqual(walk(0.8, 1, 3, { max: 1 }), [0.8, 0.9, 1, 1]);
  assert.equal(nextNumber(1, -1, 1, { min: 1 }), 1);
  assert.equal(nextNumber(NaN, 1, 1, { min: 3 }), 4);
});
