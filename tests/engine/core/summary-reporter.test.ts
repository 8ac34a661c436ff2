import assert from "node:assert/strict";
import { test } from "node:test";
import { runAt, SummaryReporter, type Summarized } from "../../../web/engine/core/summary-reporter.js"; // prettier-ignore

/** A run that has come to an epoch; its loss of epoch i is 100 - i. */
function runTo(epoch: number, changes: Partial<Summarized> = {}): Summarized {
  const losses = Float64Array.from({ length: epoch }, (_, i) => 100 - i);
  return {
    ...{ epoch, done: false, accuracy: 0.5, testAccuracy: 0.25, deadShare: 0.1, milliseconds: 8 },
    lossesFrom: (from: number) => losses.subarray(from),
    ...changes,
  } as Summarized;
}

test("news have the losses since the last, run by run, and all again once they are forgotten", () => {
  const reporter = new SummaryReporter(2);
  const first = reporter.news([runTo(2), runTo(1, { done: true })]);
  assert.deepEqual([...first.counts], [2, 1]);
  assert.deepEqual([...first.losses], [100, 99, 100]);
  assert.deepEqual([...first.done], [0, 1]);
  const second = reporter.news([runTo(4), runTo(1)]);
  assert.deepEqual([...second.counts], [2, 0]);
  assert.deepEqual([...second.losses], [98, 97]);
  reporter.forget();
  assert.deepEqual([...reporter.news([runTo(4), runTo(1)]).losses], [100, 99, 98, 97, 100]);
});

test("a score is R² where there is one, and NaN where nothing is held out", () => {
  const [accuracy, r2, none] = [
    runTo(1),
    runTo(1, { r2: -3, testR2: 0 }),
    runTo(1, { testAccuracy: undefined, deadShare: undefined }),
  ];
  const { score, testScore, deadShare, milliseconds } = new SummaryReporter(3).news([
    accuracy,
    r2,
    none,
  ]);
  assert.deepEqual([...score], [0.5, -3, 0.5]);
  assert.deepEqual([...testScore], [0.25, 0, NaN]);
  assert.deepEqual([...deadShare], [0.1, 0.1, NaN]);
  assert.deepEqual([...milliseconds], [8, 8, 8]);
});

test("a run as it was has the losses up to then, its report of then, and its share of the time", () => {
  const run = runTo(8, { done: true });
  const then = { accuracy: 0.3, testAccuracy: 0.2, deadShare: 0 } as Parameters<typeof runAt>[2];
  assert.equal(runAt(run, 8, then), run);
  const past = runAt(run, 3, then);
  assert.deepEqual([past.epoch, past.done, past.accuracy], [4, false, 0.3]);
  assert.equal(past.milliseconds, 4);
  assert.deepEqual([...past.lossesFrom(0)], [100, 99, 98, 97]);
  assert.deepEqual([...past.lossesFrom(2)], [98, 97]);
});
