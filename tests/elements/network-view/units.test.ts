import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine, networkOf, type RaceConfig } from "../../../web/engine/index.js";
import { networkHeight, unitPlaces } from "../../../web/plot/index.js";
import { foldSentence } from "../../../web/elements/network-view/folds/fold-words.js";
import { seenSentence } from "../../../web/elements/network-view/network/unit-words.js";
import { unitAfterKey } from "../../../web/elements/network-view/network/unit-tree.js";
import { networkShape } from "../../../web/elements/network-view/state/network-shape.js";
import { asRace, fromRace, initialNetwork, networkKinds, wantedRun } from "../../../web/elements/network-view/state/network-state.js"; // prettier-ignore
import { shownUnits } from "../../../web/elements/network-view/state/shown-units.js";

const engine = await loadEngine();
const { presets } = engine.catalogue();
const run = (patch: object): RaceConfig => wantedRun({ ...initialNetwork, ...patch }, presets) as RaceConfig; // prettier-ignore
const wide = run({ layers: [2, 32, 12, 3], classes: 3, activation: "relu" });
const network = networkOf({ ...wide, activation: "relu", seed: 42 });

describe("the units that are shown", () => {
  const shape = networkShape(wide);
  const statistics = engine.unitStatistics(network);
  const layers = shownUnits(shape, statistics, { all: false, keep: -1 });

  it("are folded up, and none is lost", () => {
    layers.forEach(({ units, folded }, i) => {
      assert.equal(units.length + folded, shape.widths[i]);
      assert.equal(new Set(units).size, units.length);
    });
    assert.deepEqual(
      layers.map(({ folded }) => folded),
      [0, 24, 4, 0],
    );
    const all = shownUnits(shape, statistics, { all: true, keep: -1 });
    assert.ok(all.every(({ folded }) => folded === 0));
    assert.match(
      seenSentence({ shape, layers, statistics, state: initialNetwork }),
      /28 units are folded up/,
    );
  });

  it("are those that move the outputs most, and the picked one", () => {
    const size = (unit: number): number =>
      [0, 1, 2].reduce((sum, k) => sum + Math.abs(statistics.contributions[unit * 3 + k]!), 0);
    const [, layer] = layers;
    const least = Math.min(...layer!.units.map(size));
    const others = Array.from({ length: 32 }, (_, i) => i + 2).filter((unit) => !layer!.units.includes(unit)); // prettier-ignore
    assert.ok(others.every((unit) => size(unit) <= least));
    const kept = shownUnits(shape, statistics, { all: false, keep: others[0]! });
    assert.ok(kept[1]!.units.includes(others[0]!));
  });

  it("stand apart, inside the drawing", () => {
    const places = [...unitPlaces(layers, { x: 0, y: 0, width: 400, height: 0 }).values()];
    for (const [i, one] of places.entries()) {
      assert.ok(one.x >= 0 && one.x + one.width <= 400 && one.y + one.height < networkHeight(layers)); // prettier-ignore
      const overlaps = places.slice(i + 1).filter((other) => Math.abs(other.x - one.x) < one.width && Math.abs(other.y - one.y) < one.height); // prettier-ignore
      assert.equal(overlaps.length, 0);
    }
  });

  it("are all reached by the arrow keys", () => {
    const reached = new Set([0]);
    for (const unit of reached) {
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]) {
        const next = unitAfterKey(key, { shape, layers }, unit);
        if (next !== undefined) reached.add(next);
      }
    }
    assert.deepEqual([...reached].sort(), layers.flatMap(({ units }) => units).sort());
    assert.equal(unitAfterKey("x", { shape, layers }, 0), undefined);
  });
});

describe("the sentence about folds", () => {
  it("counts regions by layer, with the bound and its source", () => {
    const folds = engine.folds({ layers: [2, 1, 1], activation: "relu", weights: [1, 0, 0, 1, 0] });
    const words = foldSentence({ folds, bends: undefined, epoch: 0 });
    assert.match(words, /Linear regions in this square: 2 after layer 1\./);
    assert.match(words, /at most 2 \(/);
  });

  it("says why a function has none", () => {
    const folds = engine.folds({ layers: [2, 3, 1], activation: "tanh" });
    const words = foldSentence({ folds, bends: undefined, epoch: 0 });
    assert.ok(folds.reason !== "" && words.startsWith(`No folds: ${folds.reason}.`), words);
  });
});

describe("the state of a network", () => {
  it("is a race of one function from one start, and back", () => {
    const state = { ...initialNetwork, activation: "elu(alpha=2)", seed: 9, learningRate: 0.02 };
    const race = asRace(state);
    assert.deepEqual(race.activations, ["elu(alpha=2)"]);
    assert.deepEqual(race.seeds, [9]);
    assert.equal("unit" in race, false);
    assert.deepEqual(fromRace({ activations: ["gelu"], seeds: [3], init: "xavier" }), { activation: "gelu", seed: 3, init: "xavier" }); // prettier-ignore
  });

  it("refuses what the core refuses, in its words", () => {
    const race = wantedRun({ ...initialNetwork, layers: [2, 300, 1] }, presets);
    assert.ok(!(race instanceof Error));
    assert.throws(() => engine.createRace(race), /hidden width must be/);
  });

  it("has no entry twice", () => {
    const twice = Object.keys(networkKinds).filter((key) => key in initialNetwork);
    assert.deepEqual(twice.sort(), ["layers"]);
  });
});
