import assert from "node:assert/strict";
import { test } from "node:test";
import { numbersIn, readTable } from "../../engine/support/reference.js";
import { json, plotTwist } from "../run.js";

interface Side {
  solved: number;
  runs: { seed: number; outputs: number[]; loss: number }[];
}

interface Xor {
  config: Record<string, unknown>;
  curved: Side;
  linear: Side;
  plane: number[];
  fingerprint: string;
}

test("every training of the NumPy script can be asked for by options", () => {
  const columns = [
    ...(["activation", "blend", "width", "depth", "deviation", "learning_rate"] as const),
    ...(["epochs", "start", "seed", "curved", "linear"] as const),
  ];
  for (const row of readTable("xor.csv", columns)) {
    const { curved, linear } = json<Xor>(
      ...["xor", "--activation", row.activation, "--hidden", row.width, "--depth", row.depth],
      ...["--deviation", row.deviation, "--lr", row.learning_rate, "--epochs", row.epochs],
      ...["--blend", row.blend, "--start", row.start, "--seeds", row.seed],
    );
    for (const [side, expected] of [
      [curved, row.curved],
      [linear, row.linear],
    ] as const) {
      const [run] = side.runs;
      assert.ok(run);
      numbersIn(expected).forEach((output, i) =>
        assert.ok(Math.abs(run.outputs[i]! - output) <= 1e-9),
      );
    }
  }
});

test("a hundred starts: all of them with sigmoid, none without", () => {
  const { config, curved, linear, plane } = json<Xor>("xor");
  assert.equal(config.activation, "sigmoid");
  assert.deepEqual([curved.solved, linear.solved, curved.runs.length], [100, 0, 100]);
  assert.deepEqual(plane, [0.5, 0, 0]);
});

test("a person gets the outputs as a table", () => {
  const { stdout } = plotTwist("xor", "--seeds", "0,1");
  assert.match(stdout, /^solved from 2 with Sigmoid, from 0 without an activation\.$/m);
  assert.match(stdout, /^1 +0 +1 +0\.97\d+ +0\.5\d*$/m);
});

interface Collapse {
  config: Record<string, unknown>;
  weights: number[][][];
  products: number[][][];
  offsets: number[][];
  residual: number;
  bound: number;
}

test("five matrices come with their products", () => {
  const { config, weights, products, offsets, residual, bound } = json<Collapse>("collapse");
  assert.deepEqual(config, { layers: [2, 3, 3, 3, 3, 2], biases: false, samples: 100, seed: 42 });
  const shape = (matrix: number[][]) => [matrix.length, matrix[0]?.length];
  assert.deepEqual(weights.map(shape), [
    [3, 2],
    [3, 3],
    [3, 3],
    [3, 3],
    [2, 3],
  ]);
  assert.deepEqual(products.map(shape), [
    [3, 2],
    [3, 2],
    [3, 2],
    [3, 2],
    [2, 2],
  ]);
  assert.deepEqual(products[0], weights[0]);
  assert.deepEqual(offsets[4], [0, 0]);
  assert.ok(residual <= bound && bound < 1e-12);
});

test("a person gets matrices, their product and the residual", () => {
  const { stdout } = plotTwist("collapse", "--layers", "2,2,2", "--biases", "yes", "--seed", "1");
  assert.match(stdout, /^W1$/m);
  assert.match(stdout, /^W2 W1$/m);
  assert.match(stdout, /differ by \S+ at most/);
});

interface Dying {
  config: Record<string, unknown>;
  epochs: number[];
  rates: { learningRate: number; deadShare: number[]; endShare: number[]; endMean: number }[];
}

test("dead units are counted by learning rate", () => {
  const few = ["dying", "--layers", "2,8,1", "--points", "10", "--epochs", "20", "--seeds", "0,1"];
  const { config, epochs, rates } = json<Dying>(...few, "--lrs", "0.01,1");
  assert.deepEqual([config.optimizer, config.activation, epochs.length], ["adam", "relu", 20]);
  assert.deepEqual(
    rates.map(({ learningRate, endShare }) => [learningRate, endShare.length]),
    [
      [0.01, 2],
      [1, 2],
    ],
  );
  for (const { deadShare, endMean } of rates) assert.equal(deadShare.at(-1), endMean);
  assert.match(plotTwist(...few).stdout, /^ReLU, adam, 20 epochs, 2 starts$/m);
});

test("options that cannot be are refused in a sentence", () => {
  const refused = (args: string[], sentence: string) => {
    const { status, stderr } = plotTwist(...args);
    assert.deepEqual([status, stderr], [2, `plot-twist: ${sentence}\n`]);
  };
  refused(["xor", "--start", "here"], "--start must be 'same' or 'article', got 'here'");
  refused(["xor", "--hidden", "0"], "width must be 1 to 64, got 0");
  refused(["xor", "now"], "xor does not know what to do with 'now'");
  refused(["collapse", "--biases", "maybe"], "--biases must be 'yes' or 'no', got 'maybe'");
  refused(["collapse", "--layers", "2,2"], "the number of linear layers must be 2 to 10, got 1");
});
