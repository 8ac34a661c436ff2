import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();

test("facts are found, not read: they agree with the catalogue's claims", () => {
  for (const { id, facts } of engine.catalogue().activations) {
    const found = engine.inspect({ activation: id });
    assert.equal(found.smoothness, facts.smoothness, id);
    assert.equal(found.monotone, facts.monotone, id);
    assert.equal(found.lowerReached, facts.lowerReached, id);
    assert.deepEqual([...found.domain], [-Infinity, Infinity], id);
  }
});

test("the reason for a smoothness is where the slope jumps, and from what to what", () => {
  const relu = engine.inspect({ activation: "relu" });
  assert.deepEqual([relu.breakAt, relu.breakLeft, relu.breakRight], [0, 0, 1]);
  assert.deepEqual([...relu.breaks], [0]);
});

test("parameters count", () => {
  const sharp = engine.inspect({ activation: { activation: "elu", parameters: { alpha: 2 } } });
  assert.equal(sharp.smoothness, "continuous");
  assert.equal(sharp.lower, -2);
});

test("what cannot be looked at is explained", () => {
  assert.throws(() => engine.inspect({ activation: "gleu" }), {
    name: "ConfigError",
    message: /^unknown activation 'gleu'; did you mean /,
  });
});
