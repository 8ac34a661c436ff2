import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadEngine } from "../../web/engine/index.js";
import { ActivationExplorer } from "../../web/elements/activation-explorer/activation-explorer.js";
import { GradientFlow } from "../../web/elements/gradient-flow/gradient-flow.js";
import { initialNetwork, wantedRun, type NetworkState } from "../../web/elements/network-view/state/network-state.js"; // prettier-ignore
import { readState } from "../../web/elements/shared/share/address-text.js";
import { lessonLink } from "../../web/elements/shared/share/share-texts.js";
import { SpiralRace } from "../../web/elements/spiral-race/spiral-race.js";
import { raceConfig, type RaceState } from "../../web/elements/spiral-race/state/race-state.js";
import { edgeNear } from "../../web/page/play/edge-pointer.js";
import { ratesWith } from "../../web/page/play/essentials.js";
import { pointsAt } from "../../web/page/play/held-out-losses.js";
import { onwardStates } from "../../web/page/play/onward-links.js";
import { openingState } from "../../web/page/play/opening-state.js";
import { playgroundGroups } from "../../web/page/play/playground-groups.js";
import { chartEnd } from "../../web/page/play/result-panel.js";
import { UndoHistory } from "../../web/page/play/undo-history.js";
import { unitPlaces } from "../../web/plot/index.js";

const engine = await loadEngine();
const { presets } = engine.catalogue();

const wanted = (state: NetworkState) => {
  const config = wantedRun(state, presets);
  if (config instanceof Error) throw config;
  return config;
};

describe("what the playground opens with", () => {
  it("learns its data within ten seconds at its speed", () => {
    const state = { ...initialNetwork, ...openingState };
    const race = engine.createRace(wanted(state));
    race.advance(10 * state.speed);
    const [{ accuracy } = { accuracy: 0 }] = race.runners;
    race.dispose();
    assert.ok(accuracy > 0.95, `${accuracy}`);
  });
});

describe("links onward", () => {
  const state: NetworkState = {
    ...initialNetwork,
    activation: "elu(alpha=2)",
    layers: [2, 5, 6, 7, 1],
    layerActivations: ["own", "mish", "own"],
    init: "orthogonal",
    gain: 1.5,
    dataset: "moons",
  };
  const config = wanted(state);
  const states = onwardStates({ state, config, presets, home: new URL("https://host/site/") });
  /** The state that the lesson's figure reads from its link. */
  const arrived = (
    figure: typeof SpiralRace | typeof GradientFlow | typeof ActivationExplorer,
    tag: string,
    key: string,
  ) => {
    // prettier-ignore
    const [own, initial] = states[tag]!;
    const shared = { tag, state: own as never, initial: initial as never };
    const link = lessonLink(new URL("https://host/site/"), { ...shared, looks: new Map(), height: 0 }); // prettier-ignore
    return readState(new URL(link).searchParams, `${key}.`, figure.samples, figure.settings);
  };

  it("lead to a race of the same network, its function first", () => {
    const race = arrived(SpiralRace, "spiral-race", "race") as unknown as RaceState;
    const raced = raceConfig({ ...SpiralRace.initialState, ...race }, presets[0]!);
    const { activations, ...own } = raced;
    assert.deepEqual(activations[0], { activation: "elu", parameters: { alpha: 2 } });
    assert.ok(activations.length > 4);
    const { activations: _, ...expected } = config;
    assert.deepEqual(own, expected);
  });

  it("lead to the gradient flow at its depth, with its functions and its start", () => {
    const flow = arrived(GradientFlow, "gradient-flow", "flow");
    assert.deepEqual(flow, { depth: 3, init: "orthogonal", gain: 1.5, width: 5, activations: ["elu(alpha=2)", "mish"] }); // prettier-ignore
  });

  it("lead to its functions in the explorer", () => {
    const explorer = arrived(ActivationExplorer, "activation-explorer", "explore");
    assert.deepEqual(explorer, { functions: ["elu(alpha=2)", "mish"], overlay: true });
  });
});

describe("undo", () => {
  it("returns to each state before, with entries that were not there", () => {
    const undo = new UndoHistory(initialNetwork);
    const noisy = { ...initialNetwork, noise: 0.3 };
    const deep = { ...noisy, layers: [2, 4, 4, 4, 1] };
    undo.note(noisy);
    undo.note(deep);
    assert.deepEqual(undo.undo(), noisy);
    const first = undo.undo();
    assert.deepEqual(first, { ...initialNetwork, noise: undefined });
    assert.equal(undo.canUndo, false);
    assert.equal(undo.undo(), undefined);
  });

  it("forgets where one looked, and keeps what one did", () => {
    const undo = new UndoHistory(initialNetwork);
    undo.note({ ...initialNetwork, at: 5, unit: 3 });
    assert.equal(undo.canUndo, false);
    undo.note({ ...initialNetwork, at: 5, unit: 3, removed: [4] });
    assert.equal(undo.canUndo, true);
  });
});

describe("a pointer on a weight", () => {
  const layers = [
    { units: [0, 1], folded: 0 },
    { units: [2, 3, 4], folded: 0 },
    { units: [5], folded: 0 },
  ];
  const places = unitPlaces(layers, { x: 0, y: 0, width: 600, height: 0 });

  it("finds every weight at the middle of its line, where no other is nearer", () => {
    for (const [from, to] of [
      [0, 2],
      [1, 4],
      [2, 5],
      [4, 5],
    ] as const) {
      // prettier-ignore
      const [start, end] = [places.get(from)!, places.get(to)!];
      const x = start.x + start.width + 0.3 * (end.x - start.x - start.width);
      const y = start.y + start.height / 2 + 0.3 * (end.y - start.y);
      assert.deepEqual(edgeNear(layers, 600, [x, y]), [from, to]);
    }
  });

  it("finds none far from all lines", () => {
    assert.equal(edgeNear(layers, 600, [5, 5]), undefined);
  });
});

describe("the playground's numbers", () => {
  it("end the chart beyond the present epoch, within the run", () => {
    for (const epoch of [0, 1, 100, 101, 799, 5000]) {
      const end = chartEnd(epoch, 5000);
      assert.ok(end >= epoch && end <= 5000, `${epoch}: ${end}`);
    }
    assert.equal(chartEnd(120, 5000), chartEnd(199, 5000));
  });

  it("offer the learning rate that is set", () => {
    const rates = ratesWith(0.02);
    assert.deepEqual(rates, rates.toSorted((a, b) => a - b)); // prettier-ignore
    assert.equal(rates.filter((rate) => rate === 0.02).length, 1);
    assert.equal(ratesWith(0.01).length, rates.length - 1);
  });

  it("take points by their indices", () => {
    assert.deepEqual(pointsAt([1, 2, 0, 3, 4, 1, 5, 6, 0], [2, 0]), [5, 6, 0, 1, 2, 0]);
  });

  it("have a name for every group", () => {
    for (const [name, { label }] of Object.entries(playgroundGroups)) assert.ok(label, name);
  });
});
