import assert from "node:assert/strict";
import { test } from "node:test";
import { LatestCall } from "../../../web/engine/client/latest-call.js";

test("one runs, the newest waits, those between are dropped", async () => {
  const newest = new LatestCall();
  const ran: number[] = [];
  const run = (n: number) => () => {
    ran.push(n);
    return Promise.resolve(n);
  };
  const results = await Promise.all([0, 1, 2, 3].map((n) => newest.call(run(n))));
  assert.deepEqual(results, [0, undefined, undefined, 3]);
  assert.deepEqual(ran, [0, 3]);
});

test("a failure is its caller's alone", async () => {
  const newest = new LatestCall();
  const first = newest.call(() => Promise.reject(new Error("no")));
  const second = newest.call(() => Promise.resolve(2));
  await assert.rejects(first, /no/);
  assert.equal(await second, 2);
  assert.equal(await newest.call(() => Promise.resolve(3)), 3);
});
