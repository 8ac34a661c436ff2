import assert from "node:assert/strict";
import { test } from "node:test";
import { columns } from "../../../web/elements/activation-zoo/table/columns.js";
import { sparkPath } from "../../../web/elements/activation-zoo/table/sparkline.js";
import * as words from "../../../web/elements/activation-zoo/words.js";
import {
  initialZoo,
  matches,
  sortBy,
  sorted,
} from "../../../web/elements/activation-zoo/zoo-state.js";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("a heading sorts upwards, then downwards, then not at all", () => {
  const once = { ...initialZoo, ...sortBy(initialZoo, "steepest") };
  assert.deepEqual([once.sort, once.descending], ["steepest", false]);
  const twice = { ...once, ...sortBy(once, "steepest") };
  assert.deepEqual([twice.sort, twice.descending], ["steepest", true]);
  assert.deepEqual(sortBy(twice, "steepest"), { sort: "", descending: false });
  assert.deepEqual(sortBy(twice, "mean"), { sort: "mean", descending: false });
});

test("numbers are sorted as numbers, equal rows stay, and what is unknown comes last", () => {
  const rows = [10, NaN, 9, -Infinity, 9.5, Infinity];
  const key = (row: number) => row;
  assert.deepEqual(sorted(rows, key, false), [-Infinity, 9, 9.5, 10, Infinity, NaN]);
  assert.deepEqual(sorted(rows, key, true), [Infinity, 10, 9.5, 9, -Infinity, NaN]);
  const same = [{ id: 1 }, { id: 2 }, { id: 3 }];
  assert.deepEqual(
    sorted(same, () => 0, true),
    same,
  );
});

test("a search finds words in any order, however they are written", () => {
  const texts = ["leaky_relu", "Leaky ReLU", "slope jumps at 0"];
  assert.ok(matches("leakyrelu", texts));
  assert.ok(matches("JUMPS leaky-relu", texts));
  assert.ok(matches("  ", texts));
  assert.ok(!matches("leaky gelu", texts));
});

test("facts read as sentences that a person would say", () => {
  const look = (activation: string) => engine.inspect({ activation });
  assert.equal(words.range(look("relu")), "[0, ∞)");
  assert.equal(words.range(look("gelu")), "[−0.17, ∞)");
  assert.equal(words.smoothness(look("relu")), "slope jumps at 0, from 0 to 1");
  assert.equal(words.smoothness(look("elu")), "curvature jumps at 0, from 1 to 0");
  assert.equal(words.smoothness(look("tanh")), "smooth");
  assert.equal(words.falls(look("silu")), "left of −1.278");
  assert.equal(words.falls(look("tanh")), "never");
  assert.equal(words.lowest(look("mish")), "−0.309 at −1.192");
  assert.equal(words.lowest(look("sigmoid")), "above 0");
  assert.equal(words.steepest(look("softplus")), "1 towards ∞");
  assert.equal(words.steepest(look("gelu")), "1.129 at 1.414");
  assert.equal(words.saturates(look("relu")), "left");
});

test("every cell of every function says something, and never NaN", () => {
  for (const { id } of engine.catalogue().activations) {
    const facts = engine.inspect({ activation: id });
    for (const { id: column, text } of columns.filter(({ id }) => id !== "year")) {
      const said = text(facts);
      assert.ok(said !== "" && !/NaN|undefined|null/.test(said), `${id}, ${column}: ${said}`);
    }
  }
});

test("a sparkline starts anew after a jump and after a gap, and stays near its frame", () => {
  const curve = {
    ...engine.explore({ activation: "identity", from: -4, to: 4, samples: 5 }),
    x: Float64Array.of(-4, 0, 0, 1, 2, 3),
    value: Float64Array.of(0, 0, 1, NaN, 1e300, 1),
    breaks: Uint32Array.of(2),
  };
  const path = sparkPath(curve);
  assert.deepEqual(path.replaceAll(/[\d. -]+/g, "").split(""), ["M", "L", "M", "M", "L"]);
  for (const number of path.match(/-?\d+\.\d+/g) ?? []) assert.ok(Math.abs(Number(number)) < 100);
});
