/**
 * What a PyTorch script calls, by the documentation of PyTorch 2: binary losses take logits and targets of one shape,
 * (batch), and cross_entropy takes logits of (batch, classes) and classes of (batch).
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { torchLoss } from "../../../web/engine/export/parts/pytorch-parts.js";
import { loadEngine, type RaceConfig } from "../../../web/engine/index.js";

const engine = await loadEngine();

/** The loss of the script of a race. */
function lossOf(config: Partial<RaceConfig>): string {
  const race = engine.createRace({ activations: ["tanh"], points: 12, ...config });
  const { config: resolved } = race;
  race.dispose();
  return torchLoss(resolved);
}

for (const { id } of engine.catalogue().losses) {
  for (const labelSmoothing of [0, 0.2]) {
    test(`${id} with smoothing ${labelSmoothing} takes the one column of one output, or all`, () => {
      const one = lossOf({ loss: id, labelSmoothing, layers: [2, 5, 1] });
      assert.match(one, /outputs\[:, 0\]/);
      assert.doesNotMatch(one, /[^_]cross_entropy\(/);
      const many = lossOf({ loss: id, labelSmoothing, classes: 3, layers: [2, 1, 3] });
      assert.doesNotMatch(many, /outputs\[:, 0\]|binary/);
    });
  }
}
