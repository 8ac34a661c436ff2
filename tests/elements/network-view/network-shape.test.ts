import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine, networkOf, type RaceConfig } from "../../../web/engine/index.js";
import { biasOf, networkShape, placeOf, unitName, unitSign, weightBetween } from "../../../web/elements/network-view/state/network-shape.js"; // prettier-ignore

const engine = await loadEngine();
const preset = engine.catalogue().presets[0]!.config;

const networks: Partial<RaceConfig>[] = [
  { activations: ["relu"], layers: [2, 8, 8, 1] },
  { activations: ["tanh"], layers: [2, 5, 3, 4, 3], classes: 3 },
  { activations: ["prelu"], layers: [2, 4, 4, 1] },
  { activations: ["gelu"], layers: [2, 4, 6, 1], normalization: "layer" },
  { activations: ["relu"], layers: [2, 3, 3, 1], layerActivations: ["", "prelu"], normalization: "layer" }, // prettier-ignore
  { activations: ["relu"], layers: [2, 1] },
  { activations: ["tanh"], inputs: ["x", "x2", "xy", "sin_pi_y"], layers: [4, 3, 1] },
];

/** A run of one function at its start: its configuration, its weights, and the trace of a place. */
function opened(patch: Partial<RaceConfig>) {
  const config: RaceConfig = { ...preset, ...patch, seeds: [7] };
  const race = engine.createRace(config);
  const weights = race.runners[0]!.weights();
  race.dispose();
  const run = { ...config, activation: config.activations[0]!, seed: 7 };
  const trace = engine.trace({ ...networkOf(run), weights, x: 0.3, y: -0.7 });
  return { shape: networkShape(config), weights, trace };
}

describe("the shape of a network", () => {
  it("knows where each weight and bias stands: they add up to what goes into a unit", () => {
    for (const patch of networks) {
      const { shape, weights, trace } = opened(patch);
      for (let unit = shape.widths[0]!; unit < shape.units; unit++) {
        const { layer } = placeOf(shape, unit);
        let sum = weights[biasOf(shape, unit)]!;
        for (let i = 0; i < shape.widths[layer - 1]!; i++) {
          const below = shape.firstUnits[layer - 1]! + i;
          sum += trace.values[below]! * weights[weightBetween(shape, below, unit)]!;
        }
        const name = `${patch.layers?.join("-")} ${unitName(shape, unit)}`;
        assert.ok(Math.abs(sum - trace.sums[unit]!) < 1e-9 * (1 + Math.abs(sum)), name);
      }
    }
  });

  it("names inputs as the core's menu does", () => {
    const { shape } = opened(networks.at(-1)!);
    assert.equal(unitName(shape, 1), "input x²");
    assert.equal(unitSign(shape, 3), "sin(πy)");
  });

  it("gives every unit a name of its own", () => {
    for (const patch of networks) {
      const { shape } = opened(patch);
      const names = Array.from({ length: shape.units }, (_, unit) => unitName(shape, unit));
      assert.equal(new Set(names).size, shape.units);
    }
  });
});
