import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine, networkOf } from "../../web/engine/index.js";
import { json, plotTwist } from "./run.js";

const race = ["race", "--activations=relu,gelu", "--layers=2,5,4,1", "--epochs=20"];

interface Folded {
  runners: { folds?: { regionCounts: number[]; bounds: number[]; reason: string } }[];
}

test("--folds counts the regions at the end of the race", async () => {
  const engine = await loadEngine();
  const runner = engine.createRunner({ activation: "relu", layers: [2, 5, 4, 1], epochs: 20 });
  runner.advance(20);
  const network = { ...networkOf(runner.config), weights: runner.weights() };
  const expected = engine.folds({ ...network, extent: 1.2 });
  const [relu, gelu] = json<Folded>(...race, "--folds").runners;
  assert.deepEqual(relu?.folds?.regionCounts, Array.from(expected.regionCounts));
  assert.deepEqual(relu?.folds?.bounds, Array.from(expected.bounds));
  assert.equal(gelu?.folds?.reason, "gelu is curved");
  const lines = plotTwist(...race, "--folds").stdout.split("\n");
  const row = lines.find((line) => line.startsWith("ReLU") && line.includes(","));
  assert.ok(row?.includes(Array.from(expected.regionCounts).join(", ")), row);
});

test("without --folds nothing is counted", () => {
  assert.equal(json<Folded>(...race).runners[0]?.folds, undefined);
});
