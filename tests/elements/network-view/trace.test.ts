import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine, networkOf, type RaceConfig } from "../../../web/engine/index.js";
import { formatBrief } from "../../../web/plot/index.js";
import { networkShape, placeOf, weightBetween } from "../../../web/elements/network-view/state/network-shape.js"; // prettier-ignore
import { initialNetwork } from "../../../web/elements/network-view/state/network-state.js";
import { shownUnits } from "../../../web/elements/network-view/state/shown-units.js";
import { nextPoint, placeAfterKey, pointNear } from "../../../web/elements/network-view/trace/picking.js"; // prettier-ignore
import { chainRule } from "../../../web/elements/network-view/trace/trace-panel.js";
import { walkOf } from "../../../web/elements/network-view/trace/walk.js";

const engine = await loadEngine();
const preset = engine.catalogue().presets[0]!.config;
const config: RaceConfig = { ...preset, activations: ["tanh"], layers: [2, 4, 3, 1], seeds: [3] };
const shape = networkShape(config);
const layers = shownUnits(shape, undefined, { all: true, keep: -1 });
const race = engine.createRace(config);
const weights = race.runners[0]!.weights();
race.dispose();
const network = networkOf({ ...config, activation: "tanh", seed: 3 });
const place = { x: 0.4, y: 0.2, target: 1 };
const lossAt = (own: Float64Array) => engine.trace({ ...network, ...place, weights: own }).loss;

describe("the walk of the gradient", () => {
  const walk = walkOf(layers);

  it("meets every weight once, from the outputs back", () => {
    const places = walk.map(([from, to]) => weightBetween(shape, from, to));
    assert.equal(new Set(places).size, 2 * 4 + 4 * 3 + 3);
    const depths = walk.map(([, to]) => placeOf(shape, to).layer);
    assert.deepEqual(
      depths,
      [...depths].sort((a, b) => b - a),
    );
  });

  it("says the slope of the loss by each weight as finite differences have it", () => {
    const trace = engine.trace({ ...network, ...place, weights });
    const panel = { shape, state: initialNetwork, weights, trace, walk, classes: 2, isNormalized: false, hasSkips: false, change: () => undefined, step: () => undefined }; // prettier-ignore
    for (const edge of walk) {
      const at = weightBetween(shape, ...edge);
      const moved = (by: number): number => lossAt(weights.with(at, weights[at]! + by));
      const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
      const said = trace.weightGradients[at]!;
      assert.ok(Math.abs(said - slope) < 1e-8, `${edge.join(" to ")}: ${said}, not ${slope}`);
      const lines = chainRule(panel, edge).join("\n");
      assert.ok(lines.includes(`= ${formatBrief(said)}.`), lines);
    }
  });
});

describe("a place that is picked", () => {
  const points = [0, 0, 0, 0.5, 0.5, 1, -0.5, 0.25, 0];

  it("is a data point where one is near", () => {
    assert.equal(pointNear(points, [0.49, 0.5], 0.05), 1);
    assert.equal(pointNear(points, [0.3, 0.5], 0.05), -1);
  });

  it("moves by keys, and stays in the picture", () => {
    assert.deepEqual(placeAfterKey({ key: "ArrowRight", shiftKey: false }, undefined, 1.5), [0.03, 0]); // prettier-ignore
    assert.deepEqual(placeAfterKey({ key: "ArrowUp", shiftKey: true }, [1, 1.45], 1.5), [1, 1.5]);
    assert.equal(placeAfterKey({ key: "a", shiftKey: false }, undefined, 1.5), undefined);
  });

  it("goes round through the data points", () => {
    assert.equal(nextPoint(points, undefined, 1), 0);
    assert.equal(nextPoint(points, [0, 0], 1), 1);
    assert.equal(nextPoint(points, [-0.5, 0.25], 1), 0);
    assert.equal(nextPoint(points, [0, 0], -1), 2);
  });
});
