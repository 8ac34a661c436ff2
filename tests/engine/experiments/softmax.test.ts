import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("every function of a list gives a value and both products of its Jacobian", () => {
  for (const { id, halves } of engine.catalogue().vectorFunctions) {
    const at = [0.5, -1, 2, 0];
    const count = halves ? 2 : 4;
    const cotangent = Array.from({ length: count }, (_, i) => i + 1);
    const result = engine.evaluateVector({ function: id, at, direction: at, cotangent });
    assert.deepEqual(
      [result.value.length, result.pushForward.length, result.pullBack.length],
      [count, count, 4],
      id,
    );
    // The products agree: u . (J v) = (J^T u) . v.
    const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from(a).reduce((sum, each, i) => sum + each * b[i]!, 0);
    const difference = dot(cotangent, result.pushForward) - dot(result.pullBack, at);
    assert.ok(Math.abs(difference) < 1e-14, id);
  }
});

test("softmax tells the two ways apart, and softplus where they break", () => {
  const { naive, stable } = engine.softmax({ logits: [1000, 1], precision: "float" });
  assert.equal(naive.failure, "exponential");
  assert.ok(Number.isNaN(naive.total));
  assert.deepEqual([...stable.shares], [1, 0]);
  const { limits, guarded } = engine.softplus({ at: [12], precision: "half" });
  assert.equal(guarded[0], Infinity);
  assert.deepEqual(limits.guardedInfinite, { last: 11.0859375, first: 11.09375 });
});

test("what is impossible is explained", () => {
  assert.throws(() => engine.softmax({ temperature: -1 }), {
    message: "temperature must be 0.001 to 1000, got -1",
  });
  assert.throws(() => engine.evaluateVector({ function: "softmx", at: [1] }), {
    message: "unknown vector function 'softmx'; did you mean softmax?",
  });
});
