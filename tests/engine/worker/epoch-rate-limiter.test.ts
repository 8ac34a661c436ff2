import assert from "node:assert/strict";
import { test } from "node:test";
import { EpochRateLimiter } from "../../../web/engine/worker/epoch-rate-limiter.js";

test("as fast as it goes knows no limit and no wait", () => {
  const pace = new EpochRateLimiter();
  pace.restart(0, 5);
  assert.equal(pace.limit(1, 5), Infinity);
  assert.equal(pace.wait(), 0);
});

test("ten epochs a second are ten epochs after a second, however it is asked", () => {
  const pace = new EpochRateLimiter();
  pace.setSpeed(10, 0, 100);
  let epoch = 100;
  for (let now = 0; now <= 1000; now += 20) epoch = pace.limit(now, epoch);
  assert.equal(epoch, 110);
});

test("the wait is until the next epoch is due", () => {
  const pace = new EpochRateLimiter();
  pace.setSpeed(10, 0, 0);
  assert.equal(pace.limit(25, 0), 0);
  assert.equal(pace.wait(), 75);
});

test("who cannot keep up does not run after the lost time", () => {
  const pace = new EpochRateLimiter();
  pace.setSpeed(100, 0, 0);
  assert.equal(pace.limit(10_000, 0), 10);
});

test("a pause costs nothing and gives nothing", () => {
  const pace = new EpochRateLimiter();
  pace.setSpeed(10, 0, 0);
  pace.restart(5000, 3);
  assert.equal(pace.limit(5000, 3), 3);
  assert.equal(pace.limit(5100, 3), 4);
});
