import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("a kink has two points, and a break between them", () => {
  const { x, value, slope, breaks } = engine.explore({
    activation: "relu",
    from: -1,
    to: 1,
    samples: 4,
  });
  assert.equal(breaks.length, 1);
  const [second] = breaks;
  assert.ok(second);
  assert.deepEqual([x[second - 1], x[second]], [0, 0]);
  assert.deepEqual([value[second - 1], value[second]], [0, 0]);
  assert.deepEqual([slope[second - 1], slope[second]], [0, 1]);
});

test("a smooth function has as many points as asked for, from end to end", () => {
  const { x, value, slope, curvature, breaks } = engine.explore({
    activation: "tanh",
    samples: 11,
  });
  assert.deepEqual([x.length, value.length, slope.length, curvature.length], [11, 11, 11, 11]);
  assert.deepEqual([x[0], x[5], x[10], breaks.length], [-5, 0, 5, 0]);
});

test("results belong to the caller: growing memory and later calls leave them alone", () => {
  const first = engine.explore({ activation: "gelu", samples: 5 });
  const kept = [...first.value];
  const runner = engine.createRunner({ points: 10_000, layers: [2, 256, 256, 1] });
  engine.explore({ activation: "sigmoid", samples: 5 });
  assert.deepEqual([...first.value], kept);
  assert.equal(first.value.byteLength, first.value.buffer.byteLength);
  runner.dispose();
});

test("parameters go by name, and the rest keep the catalogue's value", () => {
  const at = [-1];
  const half = engine.evaluate({
    activation: { activation: "elu", parameters: { alpha: 0.5 } },
    at,
  });
  const whole = engine.evaluate({ activation: "elu", at });
  const [value] = whole.value;
  assert.ok(value);
  assert.equal(half.value[0], 0.5 * value);
  assert.equal(
    engine.labelOf({ activation: "elu", parameters: { alpha: 0.5 } }),
    "ELU (alpha 0.5)",
  );
  assert.equal(engine.labelOf({ activation: "elu", parameters: { alpha: 1 } }), "ELU");
  assert.deepEqual(engine.parametersOf("leaky_relu"), { negative_slope: 0.01 });
});

test("every activation of the catalogue can be explored, sent through and raced", () => {
  const { activations } = engine.catalogue();
  assert.ok(activations.length >= 13);
  for (const { id } of activations) {
    assert.ok(engine.explore({ activation: id }).x.length >= 501);
    assert.equal(engine.gradientFlow({ activation: id, depth: 3, width: 4 }).measured.length, 3);
    const runner = engine.createRunner({ activation: id, layers: [2, 3, 1], points: 5 });
    assert.equal(runner.advance(2), 2);
    runner.dispose();
  }
  assert.equal(engine.liveObjects(), 0);
});

test("the catalogue is a copy", () => {
  engine.catalogue().activations.length = 0;
  assert.notEqual(engine.catalogue().activations.length, 0);
});
