import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine, networkOf, type RaceConfig } from "../../../web/engine/index.js";
import {
  networkCsv,
  networkJson,
} from "../../../web/elements/network-view/export/network-files.js";
import { networkImage } from "../../../web/elements/network-view/export/network-image.js";
import { pairSentence } from "../../../web/elements/network-view/network/pair-words.js";
import type { NetworkModel } from "../../../web/elements/network-view/state/network-model.js";
import {
  networkShape,
  sameParameter,
  weightBetween,
} from "../../../web/elements/network-view/state/network-shape.js";
import {
  asRace,
  besideOf,
  initialNetwork,
  wantedRun,
} from "../../../web/elements/network-view/state/network-state.js";
import { openRuns } from "../../../web/elements/network-view/state/open-run.js";
import { shownUnits } from "../../../web/elements/network-view/state/shown-units.js";
import type { RaceSession } from "../../../web/elements/spiral-race/state/race-session.js";
import { drawSvg, themes } from "../../../web/plot/index.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();
const state = { ...initialNetwork, activation: "relu", beside: "sigmoid", epochs: 40 };
const config = wantedRun(state, catalogue.presets) as RaceConfig;

/** Both networks after `epoch` epochs, as the figure has them. */
function modelsAt(epoch: number): NetworkModel[] {
  const race = engine.createRace(config);
  race.advance(epoch);
  return race.runners.map((runner, i): NetworkModel => {
    const own = { ...config, activations: [config.activations[i]!] };
    const network = { ...networkOf({ ...own, activation: runner.config.activation, seed: state.seed }), weights: runner.weights() }; // prettier-ignore
    const shape = networkShape(own);
    const statistics = engine.unitStatistics({ ...network, points: runner.points() });
    const layers = shownUnits(shape, statistics, { all: false, keep: -1 });
    const told = { ...runner.report(), label: runner.label, losses: runner.losses(), activation: "", seed: state.seed }; // prettier-ignore
    const units = Array.from({ length: shape.units }, (_, unit) => unit);
    const maps = engine.unitMaps({ ...network, units, resolution: 4 });
    return {
      ...{ state, catalogue, shape, layers, statistics, theme: themes.light },
      config: own,
      runner: told as unknown as NetworkModel["runner"],
      pictures: { key: "", epoch, extent: 1.2, small: maps, large: maps, zero: maps, network: { ...network, removed: [], blend: 1 } }, // prettier-ignore
      ...{
        points: runner.points(),
        heldOut: new Uint32Array(),
        extent: 1.2,
        walk: [],
        curve: undefined,
      },
      ...{ trace: undefined, place: undefined, folds: undefined },
    };
  });
}

describe("two networks of one start", () => {
  it("are a race of two functions from one seed; the same function is not set beside itself", () => {
    assert.deepEqual(asRace(state).activations, ["relu", "sigmoid"]);
    assert.deepEqual(asRace(state).seeds, [state.seed]);
    assert.equal(besideOf({ ...state, beside: "relu" }), undefined);
    assert.deepEqual(asRace({ ...state, beside: "relu" }).activations, ["relu"]);
    const [one, other] = modelsAt(0);
    assert.deepEqual(one!.pictures!.network.weights, other!.pictures!.network.weights);
  });

  it("are compared in a sentence, with the numbers that the race has", () => {
    const models = modelsAt(40);
    const words = pairSentence(models);
    const [relu, sigmoid] = models.map(({ runner, statistics }) => ({
      loss: runner.losses.at(-1)!.toFixed(4),
      dead: statistics!.isDead.reduce((sum, is) => sum + Number(is), 0),
    }));
    assert.match(words, new RegExp(`^At epoch 40 ReLU has a loss of ${relu!.loss}, .*; Sigmoid has a loss of ${sigmoid!.loss}, `)); // prettier-ignore
    const dead = (count: number): string =>
      `${count === 0 ? "none" : count} of 16 hidden units dead`;
    assert.ok(words.includes(dead(relu!.dead)) && words.includes(dead(sigmoid!.dead)), words);
    assert.match(pairSentence(modelsAt(0)), /^At epoch 0 ReLU has none of 16 hidden units dead/);
  });

  it("are both in the files", () => {
    const models = modelsAt(3);
    const lines = networkCsv(models).trim().split("\n");
    assert.equal(lines.length, 1 + 2 * 19);
    assert.match(lines[0]!, /^function,unit,/);
    for (const name of ["ReLU", "Sigmoid"]) {
      assert.equal(lines.filter((line) => line.startsWith(`${name},`)).length, 19);
    }
    assert.match(networkCsv(models.slice(0, 1)), /^unit,/);
    const plain = JSON.parse(networkJson(models)) as { epoch: number; weights: number[] }[];
    assert.deepEqual(plain.map(({ epoch }) => epoch), [3, 3]); // prettier-ignore
    assert.notDeepEqual(plain[0]!.weights, plain[1]!.weights);
    const { width, height, draw } = networkImage(models);
    const svg = drawSvg({ width, height, title: "" }, (text) => 7 * text.length, draw);
    for (const text of ["Networks with ReLU and Sigmoid from one start, opened at epoch 3", ">ReLU<", ">Sigmoid<"]) assert.ok(svg.includes(text), text); // prettier-ignore
  });

  it("have a weight at the same place, even where one learns a slope", () => {
    const own = networkShape(config);
    const learning = networkShape({ ...config, activations: ["prelu"] });
    for (const [from, to] of [
      [0, 2],
      [2, 10],
      [10, 18],
    ] as const) {
      // prettier-ignore
      const at = weightBetween(own, from, to);
      assert.equal(sameParameter(own, learning, at), weightBetween(learning, from, to));
    }
  });

  it("are one while the race has only one of the two", () => {
    const runner = { epoch: 0, done: false, seed: 1, points: new Float64Array() };
    const of = (count: number): RaceSession =>
      ({
        ...{ phase: "ready", episode: 1, extent: 1, race: { runners: [runner] } },
        ...{ config: { ...config, activations: ["relu", "sigmoid"].slice(0, count) } },
        shown: Array.from({ length: count }, () => runner),
      }) as unknown as RaceSession;
    assert.equal(openRuns({ session: of(1), index: 0, beside: 1 }).length, 1);
    assert.equal(openRuns({ session: of(2), index: 0, beside: 1 }).length, 2);
    assert.equal(openRuns({ session: of(2), index: 0, beside: 0 }).length, 1);
  });

  it("mark points that are held out only where the race knows them: of its first start", () => {
    const heldOutFrom = (seed: number): number[] => {
      const runner = { epoch: 0, done: false, seed, points: new Float64Array() };
      const session = {
        ...{ phase: "ready", episode: 1, extent: 1, race: { runners: [runner] } },
        ...{ heldOut: Uint32Array.of(2, 5), config: { ...config, seeds: [1, 7] }, shown: [runner] },
      };
      const [run] = openRuns({ session: session as unknown as RaceSession, index: 0 });
      return [...run!.heldOut];
    };
    assert.deepEqual(heldOutFrom(1), [2, 5]);
    assert.deepEqual(heldOutFrom(7), []);
  });
});
