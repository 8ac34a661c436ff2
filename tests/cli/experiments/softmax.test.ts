import assert from "node:assert/strict";
import { test } from "node:test";
import { json, plotTwist } from "../run.js";

interface Run {
  shares: (number | string)[];
  total: number | string;
  failure: string;
  failureAt: number;
}

interface Answer {
  results: { precision: string; naive: Run; stable: Run; exact: number[] }[];
  limits: { precision: string; expInfinite: { last: number; first: number } }[];
}

test("softmax is computed in every precision, both ways", () => {
  const { results } = json<Answer>("softmax", "--logits", "2,1,0.5,-1", "--temperature", "1");
  assert.deepEqual(
    results.map(({ precision }) => precision),
    ["double", "float", "half", "bfloat16"],
  );
  // The article prints these four shares with four digits.
  const shown = results[0]?.exact.map((share) => share.toFixed(4));
  assert.deepEqual(shown, ["0.6095", "0.2242", "0.1360", "0.0303"]);
});

test("e^1000 breaks the naive form, and the answer says where", () => {
  const { results } = json<Answer>("softmax", "--logits=1,1000", "--precision=double");
  const [result] = results;
  assert.ok(result);
  const { naive, stable } = result;
  assert.deepEqual([naive.failure, naive.failureAt], ["exponential", 1]);
  assert.deepEqual(naive.shares, [0, "NaN"]);
  assert.deepEqual([stable.failure, stable.shares], ["", [0, 1]]);
  assert.match(plotTwist("softmax", "--logits=1,1000").stdout, /exponential 2/);
});

test("the limits are neighbours of the precision", () => {
  const { limits } = json<Answer>("softmax", "--precision=half");
  assert.deepEqual(limits[0]?.expInfinite, { last: 11.0859375, first: 11.09375 });
});

test("eval takes functions of lists, with parameters in brackets", () => {
  interface List {
    function: string;
    parameters: Record<string, number>;
    value: number[];
  }
  const even = json<List>("eval", "softmax(temperature=4)", "--at=1,1");
  assert.deepEqual(
    [even.function, even.parameters, even.value],
    ["softmax", { temperature: 4 }, [0.5, 0.5]],
  );
  assert.deepEqual(json<List>("eval", "glu", "--at=3,0").value, [1.5]);
  assert.match(plotTwist("list").stdout, /^log_softmax /m);
});

test("eval has the products of a Jacobian where they are asked for", () => {
  interface Products {
    value: number[];
    pushForward?: number[];
    pullBack?: number[];
  }
  const plain = json<Products>("eval", "softmax", "--at=1,1");
  assert.deepEqual([plain.pushForward, plain.pullBack], [undefined, undefined]);
  const both = json<Products>("eval", "glu", "--at=3,0", "--direction=1,0", "--cotangent=2");
  assert.deepEqual([both.pushForward, both.pullBack], [[0.5], [1, 1.5]]);
  const rows = plotTwist("eval", "glu", "--at=3,0", "--cotangent=2").stdout.trimEnd().split("\n");
  assert.deepEqual(
    rows.map((row) => row.trim().split(/ +/)),
    [
      ["entry", "value", "pullBack"],
      ["1", "1.5", "1"],
      ["2", "1.5"],
    ],
  );
  const refused = plotTwist("eval", "gelu", "--at=3", "--direction=1");
  assert.match(refused.stderr, /direction/);
});

test("what is impossible is explained", () => {
  const sentence = (...args: string[]) => plotTwist(...args).stderr.trim();
  assert.equal(
    sentence("softmax", "--logits=1"),
    "plot-twist: logits must be 2 to 16 numbers, got 1",
  );
  assert.equal(
    sentence("eval", "glu", "--at=1,2,3"),
    "plot-twist: glu takes two halves, an even count of numbers, got 3",
  );
  assert.equal(
    sentence("eval", "softmax(heat=1)", "--at=1"),
    "plot-twist: unknown parameter 'heat' of softmax; there is temperature",
  );
});
