import assert from "node:assert/strict";
import { test } from "node:test";
import { numbersIn, readTable } from "../engine/support/reference.js";
import { json, plotTwist } from "./run.js";

interface Layer {
  layer: number;
  bound: number;
  predicted: number;
  measured: number;
  high: number;
  histogram: number[];
  below: number;
  above: number;
}

interface Flow {
  config: Record<string, unknown>;
  flows: {
    activation: string;
    diagnosis: { state: string; cause: string; layer: number };
    histogram: { from: number; to: number; bins: number };
    fingerprint: string;
    layers: Layer[];
  }[];
}

test("bound and measured, layer by layer, as NumPy has them", () => {
  const columns = ["activation", "init", "depth", "measured"] as const;
  const rows = readTable("flow.csv", columns).filter(
    ({ init, depth }) => init === "he" && depth === "20",
  );
  const names = rows.map(({ activation }) => activation);
  assert.ok(names.length > 3);
  const { config, flows } = json<Flow>(
    ...["flow", "--depth", "20", "--width", "32", "--init", "he"],
    ...["--activations", names.join(","), "--seeds", "0..4"],
  );
  assert.deepEqual(config, {
    activations: names,
    depth: 20,
    width: 32,
    init: "he",
    gain: 1,
    sigma: 0.5,
    skip: false,
    normalization: "none",
    inputScale: 1,
    samples: 128,
    seeds: [0, 1, 2, 3, 4],
  });
  rows.forEach((row, i) => {
    const { activation, layers } = flows[i]!;
    assert.equal(activation, row.activation);
    numbersIn(row.measured).forEach((measured, l) => {
      const layer = layers[l]!;
      assert.equal(layer.layer, l + 1);
      assert.ok(Math.abs(layer.measured - measured) <= 1e-9 * measured, `layer ${l + 1}`);
      if (row.activation === "sigmoid") assert.equal(layer.bound, 0.25 ** (20 - l));
    });
  });
});

test("the other options count, too", () => {
  const options = ["depth", "width", "gain", "samples", "input_scale", "seeds"] as const;
  const columns = ["activation", "init", "skip", "normalization", ...options, "high"] as const;
  const row = readTable("flow.csv", columns).find(
    ({ init, skip }) => init === "xavier" && skip === "1",
  );
  assert.ok(row);
  const { flows } = json<Flow>(
    ...["flow", "--activations", row.activation, "--depth", row.depth, "--width", row.width],
    ...["--init", row.init, "--gain", row.gain, "--samples", row.samples],
    ...[
      "--skip",
      "--normalization",
      row.normalization,
      "--input-scale",
      row.input_scale,
      "--seeds",
      row.seeds.replaceAll(" ", ","),
    ],
  );
  const [flow] = flows;
  assert.ok(flow);
  numbersIn(row.high).forEach((high, l) => {
    assert.ok(Math.abs(flow.layers[l]!.high - high) <= 1e-9 * high);
  });
});

test("the prediction, the statistics of each layer and the diagnosis stand beside them", () => {
  const columns = ["activation", "init", "gain", "gradient"] as const;
  const row = readTable("mean_field.csv", columns).find(({ activation }) => activation === "tanh");
  assert.ok(row);
  const { flows } = json<Flow>(
    ...["flow", "--activations", row.activation, "--depth", "8", "--seeds", "3"],
    ...["--init", row.init, "--gain", row.gain],
  );
  const [flow] = flows;
  assert.ok(flow);
  const { layers, diagnosis, histogram, fingerprint } = flow;
  numbersIn(row.gradient).forEach((gradient, l) => {
    assert.ok(Math.abs(layers[l]!.predicted - gradient) <= 1e-11 * gradient);
  });
  for (const layer of layers) {
    assert.equal(layer.histogram.length, histogram.bins);
    const all = layer.histogram.reduce((sum, share) => sum + share, layer.below + layer.above);
    assert.ok(Math.abs(all - 1) < 1e-12);
  }
  assert.equal(diagnosis.cause, "none");
  assert.match(fingerprint, /^[0-9a-f]{16}$/);
});

test("a person gets a table for each activation", () => {
  const { stdout } = plotTwist("flow", "--depth", "3", "--activations", "tanh,sigmoid");
  const [tanh, sigmoid] = stdout
    .trimEnd()
    .split("\n\n")
    .map((part) => part.split("\n"));
  assert.ok(tanh && sigmoid);
  assert.deepEqual([tanh.length, sigmoid.length], [7, 7]);
  assert.equal(tanh[0], "Tanh");
  assert.match(tanh[1]!, /^layer +bound +predicted +measured +low .* saturated +health$/);
  assert.match(tanh[5]!, /^every layer is healthy$/);
  assert.match(sigmoid[5]!, /^layer 1 is fading, cause: slope bound; a layer multiplies by 0\.2/);
  assert.match(sigmoid[6]!, /^largest slope, of which the bound is made: 0\.25, proved$/);
  assert.match(sigmoid[2]!, /^ +1 +0\.015625 .* (healthy|fading|vanishing)$/);
});
