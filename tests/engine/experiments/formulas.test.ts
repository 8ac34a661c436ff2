import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigError, loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("a formula stands wherever an activation does", () => {
  const activation = "x * tanh(log(1 + exp(x)))";
  const at = [-0.5, 3];
  const typed = engine.evaluate({ activation, at });
  const mish = engine.evaluate({ activation: "mish", at });
  for (const [i, slope] of mish.slope.entries()) {
    assert.ok(Math.abs(typed.slope[i]! - slope) < 1e-15);
  }
  assert.deepEqual([...engine.explore({ activation: "abs(x)", samples: 3 }).breaks], [2]);
  assert.equal(engine.gradientFlow({ activation: "2 * x", depth: 3 }).bound[0], 8);
  assert.ok(engine.inspect({ activation }).smoothness === "smooth");
  const runner = engine.createRunner({ activation: "max(0.1 * x, x)", epochs: 3 });
  runner.advance(3);
  assert.equal(runner.losses().length, 3);
  assert.equal(runner.label, "max(0.1 * x, x)");
  runner.dispose();
});

test("its parameters go by name and are 1 where they are not given", () => {
  const activation = "a * x + b";
  const value = (parameters: Record<string, number>) =>
    engine.evaluate({ activation: { activation, parameters }, at: [3] }).value[0];
  assert.equal(value({}), 4);
  assert.equal(value({ b: 5 }), 8);
  assert.equal(value({ b: 5, a: 100 }), 305);
  assert.deepEqual(engine.parametersOf(activation), { a: 1, b: 1 });
  assert.equal(engine.labelOf({ activation, parameters: { a: 2 } }), "a * x + b (a 2)");
  assert.throws(
    () => value({ c: 1 }),
    (error) =>
      error instanceof ConfigError && /unknown parameter 'c' of a \* x \+ b/.test(error.message),
  );
});

test("a formula is described", () => {
  const { isFormula, name, parameters, notes, mathml } = engine.describe({
    activation: "=log(1 + exp(a * x))",
  });
  assert.equal(isFormula, true);
  assert.equal(name, "log(1 + exp(a * x))");
  assert.deepEqual(parameters, [
    { name: "a", initial: 1, min: -5, max: 5, meaning: "parameter of the formula" },
  ]);
  assert.match(notes[0] ?? "", /^log\(1 \+ exp\(a \* x\)\) is computed as softplus\(a \* x\)/);
  assert.match(mathml, /^<math>.*<\/math>$/);
  const gelu = engine.describe({ activation: "gelu" });
  assert.deepEqual([gelu.isFormula, gelu.name, gelu.parameters], [false, "GELU", []]);
});

test("a slip is explained with its column", () => {
  assert.throws(
    () => engine.evaluate({ activation: "x * tnah(x)", at: [0] }),
    (error) =>
      error instanceof ConfigError &&
      error.message === "unknown name 'tnah' at column 5; did you mean tanh?",
  );
});
