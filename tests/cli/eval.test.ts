import assert from "node:assert/strict";
import { test } from "node:test";
import { readExactFunctions } from "../engine/support/reference.js";
import { json, plotTwist } from "./run.js";

interface Answer {
  activation: string;
  precision: string;
  parameters: Record<string, number>;
  points: { x: number; value: number; slope: number; curvature: number }[];
}

test("the documented example has the documented shape", () => {
  const answer = json<Answer>("eval", "gelu", "--at=-10,-0.5,3", "--precision", "double");
  assert.deepEqual(Object.keys(answer), ["activation", "precision", "parameters", "points"]);
  assert.deepEqual(
    { ...answer, points: answer.points.map(({ x }) => x) },
    { activation: "gelu", precision: "double", parameters: {}, points: [-10, -0.5, 3] },
  );
  assert.deepEqual(Object.keys(answer.points[0] ?? {}), ["x", "value", "slope", "curvature"]);
});

test("values are those of 50-digit arithmetic", () => {
  const gelu = readExactFunctions().find(({ activation }) => activation === "gelu");
  assert.ok(gelu);
  const some = gelu.points.filter((_, i) => i % 10 === 0);
  const { points } = json<Answer>("eval", "gelu", `--at=${some.map(({ x }) => x).join(",")}`);
  some.forEach(({ x, value }, i) => {
    const point = points[i]!;
    assert.ok(Object.is(point.x, x));
    assert.ok(Math.abs(point.value - value) <= 4 * Number.EPSILON * Math.abs(value));
  });
});

test("numbers read back to the same bits, the sign of zero included", () => {
  const at = [-0, 5e-324, 0.1, 2 ** 53, 1.7976931348623157e308, -1e-300];
  const { points } = json<Answer>(
    "eval",
    "identity",
    `--at=${at.map((x) => (x === 0 ? "-0" : x)).join(",")}`,
  );
  points.forEach(({ x, value }, i) => assert.ok(Object.is(x, at[i]) && Object.is(value, at[i])));
});

test("what is not finite is a word", () => {
  const { points } = json<Answer>("eval", "relu", "--at=nan,inf,-inf");
  assert.deepEqual(
    points.map(({ x, value }) => [x, value]),
    [
      ["NaN", "NaN"],
      ["Infinity", "Infinity"],
      ["-Infinity", 0],
    ],
  );
});

test("a negative number may follow its option", () => {
  assert.deepEqual(json("eval", "tanh", "--at", "-2,1"), json("eval", "tanh", "--at=-2,1"));
});

test("parameters stand in brackets", () => {
  const { activation, parameters, points } = json<Answer>("eval", "elu( alpha = 2 )", "--at=-40");
  assert.deepEqual([activation, parameters, points[0]?.value], ["elu", { alpha: 2 }, -2]);
});

test("float is float", () => {
  const { points } = json<Answer>("eval", "tanh", "--at=0.1", "--precision=float");
  assert.equal(points[0]?.x, Math.fround(0.1));
});

test("a person gets a table", () => {
  const { stdout } = plotTwist("eval", "relu", "--at=-1,2");
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().split(/ +/));
  assert.deepEqual(rows, [
    ["x", "value", "slope", "curvature"],
    ["-1", "0", "0", "0"],
    ["2", "2", "1", "0"],
  ]);
});
