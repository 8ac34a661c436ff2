import assert from "node:assert/strict";
import { test } from "node:test";
import { Pacer } from "../../../web/engine/worker/pacer.js";

test("the first time is at once, the next after the pause", () => {
  const pacer = new Pacer(30);
  const taken = [0, 10, 29, 30, 31, 100, 129, 130].filter((now) => pacer.take(now));
  assert.deepEqual(taken, [0, 30, 100, 130]);
});
