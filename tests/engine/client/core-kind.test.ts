import assert from "node:assert/strict";
import { test } from "node:test";
import { kindFor, kindForCall, largest, serves } from "../../../web/engine/client/core-kind.js";

test("each module has what the smaller ones have", () => {
  const kinds = ["functions", "networks", "core"] as const;
  kinds.forEach((has, i) => {
    kinds.forEach((needed, j) => assert.equal(serves(has, needed), i >= j, `${has} ${needed}`));
  });
});

test("the largest module that is there is taken, if it serves", () => {
  assert.equal(largest(["functions", "core", "networks"], "functions"), "core");
  assert.equal(largest(["networks"], "functions"), "networks");
  assert.equal(largest(["functions"], "networks"), "networks");
  assert.equal(largest([], "functions"), "functions");
});

test("a formula anywhere in a configuration needs the whole core", () => {
  const formulas = [
    "x * tanh(x)",
    { activation: "1 / x" },
    { activations: ["relu", { activation: "x^2", parameters: {} }] },
    { a: { b: [{ c: "x + 1" }] } },
  ];
  for (const config of formulas) assert.equal(kindFor(config), "core", JSON.stringify(config));
  const plain = [
    "relu",
    { activations: ["relu", "leaky_relu"], x: new Float64Array(3) },
    { activation: { activation: "elu", parameters: { alpha: 2 } } },
    undefined,
    null,
    7,
  ];
  for (const config of plain) {
    assert.equal(kindFor(config), "functions", JSON.stringify(config));
    assert.equal(kindFor(config, "networks"), "networks");
  }
});

test("facts of a function with parameters of its own need the whole core", () => {
  const elu = { activation: "elu", parameters: { alpha: 2 } };
  assert.equal(kindForCall("inspect", { activation: elu }), "core");
  assert.equal(kindForCall("inspect", { activation: { activation: "elu" } }), "functions");
  assert.equal(kindForCall("inspect", { activation: "elu" }), "functions");
  assert.equal(kindForCall("explore", { activations: [elu] }), "functions");
  assert.equal(kindForCall("explore", { activations: ["x^2"] }), "core");
});
