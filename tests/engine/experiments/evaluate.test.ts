import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, type ActivationLike } from "../../../web/engine/index.js";
import { readExactFunctions } from "../support/reference.js";

const engine = await loadEngine();

/** Asserts a relative error of at most 16 epsilon, or an absolute one of 2^-51 for values near zero. */
function assertNear(actual: number, exact: number, message: string): void {
  const error = Math.abs(actual - exact);
  const isNear = error <= 2 ** -51 || error <= 16 * Number.EPSILON * Math.abs(exact);
  assert.ok(isNear || Object.is(actual, exact), `${message}: ${actual} is not ${exact}`);
}

for (const { activation, parameters, points } of readExactFunctions()) {
  test(`${activation}(${parameters.join(", ")}) agrees with 50-digit arithmetic`, () => {
    const info = engine.catalogue().activations.find(({ id }) => id === activation);
    assert.ok(info, `${activation} is in the catalogue`);
    assert.equal(parameters.length, info.parameters.length);
    const byName = Object.fromEntries(info.parameters.map(({ name }, i) => [name, parameters[i]!]));
    const result = engine.evaluate({
      activation: { activation, parameters: byName },
      at: points.map(({ x }) => x),
    });
    assert.equal(result.x.length, points.length);
    points.forEach(({ x, value, slope, curvature }, i) => {
      assertNear(result.value[i]!, value, `value at ${x}`);
      assertNear(result.slope[i]!, slope, `slope at ${x}`);
      assertNear(result.curvature[i]!, curvature, `curvature at ${x}`);
    });
  });
}

test("float results are floats, widened", () => {
  const { x, value } = engine.evaluate({ activation: "tanh", precision: "float", at: [0.1, 2] });
  assert.deepEqual([...x], [0.1, 2].map(Math.fround));
  for (const each of value) assert.equal(each, Math.fround(each));
});

test("points may be infinite or not numbers at all", () => {
  const { value } = engine.evaluate({ activation: "sigmoid", at: [-Infinity, Infinity, NaN] });
  assert.deepEqual([...value], [0, 1, NaN]);
});

test("an alias is as good as the id, with parameters, too", () => {
  const at = [-2, 0.7, 5];
  const value = (activation: ActivationLike) => engine.evaluate({ activation, at }).value;
  const parameters = { max_val: 2.5 };
  assert.deepEqual(value("linear"), value("identity"));
  assert.deepEqual(
    value({ activation: "hard_tanh", parameters }),
    value({ activation: "hardtanh", parameters }),
  );
  assert.equal(engine.labelOf("hard_silu"), "Hardswish");
  assert.deepEqual(engine.parametersOf("soft_shrink"), { lambd: 0.5 });
});
