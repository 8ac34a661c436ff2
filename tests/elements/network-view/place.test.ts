import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine, networkOf, type RaceConfig } from "../../../web/engine/index.js";
import { networkShape } from "../../../web/elements/network-view/state/network-shape.js";
import { initialNetwork } from "../../../web/elements/network-view/state/network-state.js";
import { placeWords } from "../../../web/elements/network-view/trace/place-words.js";

const engine = await loadEngine();
const preset = engine.catalogue().presets[0]!.config;
const relu: RaceConfig = { ...preset, activations: ["relu"], seeds: [1] };

/** The words about a place of a network with these widths and weights; `unit` is picked. */
function wordsOf(layers: number[], weights: number[], [x, y]: [number, number], unit = -1) {
  const config = { ...relu, layers };
  const network = networkOf({ ...config, activation: "relu", seed: 1 });
  const trace = engine.trace({ ...network, weights: Float64Array.from(weights), x, y, target: 0 });
  const model = { shape: networkShape(config), state: { ...initialNetwork, unit }, extent: 1 };
  return placeWords(model, { x, y, trace });
}

describe("the numbers at a place", () => {
  it("are the output, its logistic and the side of 0", () => {
    const ramp = [2, -1, 0.5]; // 2 x - y + 0.5
    assert.deepEqual(wordsOf([2, 1], ramp, [0.5, 0.25]), [
      "x 0.5, y 0.25",
      "output 1.25, class 1 with 77.7 %: class 1", // 1 / (1 + e^-1.25) = 0.7773
    ]);
    assert.deepEqual(wordsOf([2, 1], ramp, [-0.5, 0.5]), [
      "x −0.5, y 0.5",
      "output −1, class 1 with 26.9 %: class 0", // 1 / (1 + e) = 0.2689
    ]);
  });

  it("are the likeliest classes of several", () => {
    // Outputs x, y, 0 and -x at (2, 1): e^2, e, 1 and e^-2 of 11.2427.
    const words = wordsOf([2, 4], [1, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0, 0], [2, 1]);
    assert.equal(words[1], "class 0 with 65.7 %, 1 with 24.2 %, 2 with 8.9 %");
  });

  it("have those of the picked hidden unit", () => {
    const weights = [1, -2, 0.25, 3, 1]; // z = x - 2 y + 0.25, out = 3 relu(z) + 1
    const [place] = wordsOf([2, 1, 1], weights, [0.5, 0.5], 2);
    assert.equal(place, "x 0.5, y 0.5; z −0.25, a 0");
    assert.equal(wordsOf([2, 1, 1], weights, [0.5, 0.5], 0)[0], "x 0.5, y 0.5");
  });

  it("say so where a network puts out no number", () => {
    const weights = [1e308, 0, 0, 0, 1]; // infinity times 0
    assert.equal(wordsOf([2, 1, 1], weights, [10, 0])[1], "the output is no number");
  });
});
