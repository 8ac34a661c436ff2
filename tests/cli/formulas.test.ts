import assert from "node:assert/strict";
import { test } from "node:test";
import { json, plotTwist } from "./run.js";

interface Answer {
  activation: string;
  parameters: Record<string, number>;
  points: { value: number; slope: number }[];
}

interface Race {
  runners: { activation: string; parameters: Record<string, number>; stopReason: string }[];
}

test("eval takes a formula that begins with a minus after --", () => {
  const { stdout } = plotTwist("eval", "--at=3", "--json", "--", "-x^2");
  const { points } = JSON.parse(stdout) as Answer;
  assert.equal(points[0]?.value, -9);
});

test("eval takes a formula", () => {
  const text = "x*tanh(log(1+exp(x)))";
  const { activation, parameters, points } = json<Answer>("eval", text, "--at=-700,-0.5,0,3");
  assert.deepEqual([activation, parameters], [text, {}]);
  const mish = json<Answer>("eval", "mish", "--at=-700,-0.5,0,3").points;
  for (const [i, { value, slope }] of points.entries()) {
    const exact = mish[i]!;
    assert.ok(Math.abs(value - exact.value) <= 4 * 2 ** -52 * Math.abs(exact.value));
    assert.ok(Math.abs(slope - exact.slope) <= 4 * 2 ** -52 * Math.abs(exact.slope));
  }
});

test("eval takes a formula's parameters behind it", () => {
  const { activation, parameters, points } = json<Answer>("eval", "a*x + b; a=2", "--at=3");
  assert.deepEqual([activation, parameters, points[0]?.value], ["a*x + b", { a: 2, b: 1 }, 7]);
});

test("race takes formulas, with their commas, beside names", () => {
  const { runners } = json<Race>(
    ...["race", "--activations", "relu,max(0, min(x, 1)),elu(alpha=2)", "--seeds", "1"],
    ...["--formula", "min(a*x, sin(x));a=3", "--formula=-x", "--epochs", "2"],
  );
  assert.deepEqual(
    runners.map(({ activation, parameters }) => [activation, parameters]),
    [
      ["relu", {}],
      ["max(0, min(x, 1))", {}],
      ["elu", { alpha: 2 }],
      ["min(a*x, sin(x))", { a: 3 }],
      ["-x", {}],
    ],
  );
});

test("race with a formula out of its domain stops with a reason", () => {
  const { runners } = json<Race>(
    ...["race", "--activations", "log(x)", "--seeds", "1", "--epochs", "5"],
  );
  assert.match(runners[0]?.stopReason ?? "", /^diverged at epoch 0: .*log\(x\) is NaN at x = -/);
});

test("flow takes a formula", () => {
  const { flows } = json<{ flows: { activation: string; layers: { bound: number }[] }[] }>(
    ...["flow", "--formula", "2*x", "--depth", "2"],
  );
  assert.deepEqual(
    flows.map(({ activation, layers }) => [activation, layers[0]?.bound]),
    [["2*x", 4]],
  );
});
