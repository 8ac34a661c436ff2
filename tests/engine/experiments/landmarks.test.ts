import assert from "node:assert/strict";
import { test } from "node:test";
import { measureCost } from "../../../web/engine/core/measure-cost.js";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("extra points make straight lines look like the curve, and turns exact", () => {
  const { x, value, valueLow } = engine.explore({ activation: "gelu", samples: 21, extra: 500 });
  assert.ok(x.length > 21 && x.length <= 521);
  assert.equal(Math.min(...value), valueLow);
  assert.ok(Math.abs(valueLow + 0.1699712074799037) < 1e-16);
});

test("landmarks are plain objects and lists", () => {
  const found = engine.landmarks({ activation: "gelu" });
  assert.equal(found.turns.length, 1);
  const [lowest] = found.turns;
  assert.ok(lowest);
  assert.equal(lowest.isMinimum, true);
  assert.ok(Math.abs(lowest.x + 0.7517915246935645) < 1e-12);
  assert.equal(found.slopeTurns.length, 2);
  assert.deepEqual(found.zeros, Float64Array.of(0));
  assert.equal(found.highest.x, 5);
  const { corners, flats } = engine.landmarks({ activation: "relu" });
  assert.deepEqual([corners[0]?.leftSlope, corners[0]?.rightSlope], [0, 1]);
  assert.deepEqual(flats, [{ from: -5, to: 0 }]);
});

test("a difference takes two activations, each with its parameters", () => {
  const elu = (alpha: number) => ({ activation: "elu", parameters: { alpha } });
  const { lineGap, lineGapAt, valueAt } = engine.difference({
    activation: elu(1),
    other: elu(3),
    at: -1,
  });
  assert.deepEqual([lineGap, lineGapAt], [2, -Infinity]);
  assert.ok(Math.abs(valueAt - 2 * (1 - Math.exp(-1))) < 1e-15);
  assert.throws(() => engine.difference({ other: "gellu" }), /unknown activation 'gellu'/);
  assert.throws(() => engine.difference({ at: 1e9 }), {
    message: "at must be -1000000 to 1000000, got 1000000000",
  });
});

test("a cost is time over numbers, taken around the core", () => {
  let now = 0;
  const passesAt: number[] = [];
  const slow = {
    ...engine,
    workload: ({ passes = 1 }: { passes?: number } = {}) => {
      passesAt.push(passes);
      now += passes * 0.5; // milliseconds
      return { values: passes * 4096, fingerprint: "" };
    },
  };
  const { nanoseconds } = measureCost(slow, () => now, "gelu");
  assert.ok(Math.abs(nanoseconds - 0.5e6 / 4096) < 1e-9);
  assert.ok(passesAt.at(-1)! >= 6, "a round is long enough for a coarse clock");
});
