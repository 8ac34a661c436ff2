import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attributeName, readAttribute, type FigureState, type StateValue } from "../../../web/elements/shared/figure/figure-state.js"; // prettier-ignore
import { hasField } from "../../../web/elements/shared/settings/setting-field.js";
import { samplesOf } from "../../../web/elements/shared/settings/setting-state.js";
import {
  applies,
  fieldLabel,
  ownValue,
  settingWords,
} from "../../../web/elements/shared/settings/setting-words.js";
import { settingsWords } from "../../../web/elements/spiral-race/export/figure-caption.js";
import { withConsequences } from "../../../web/elements/spiral-race/settings/consequences.js";
import { editors } from "../../../web/elements/spiral-race/settings/editors.js";
import { withInput } from "../../../web/elements/spiral-race/settings/input-toggles.js";
import { questions } from "../../../web/elements/spiral-race/settings/settings-panel.js";
import { SpiralRace } from "../../../web/elements/spiral-race/spiral-race.js";
import {
  asPreset,
  initialRace,
  raceConfig,
  raceKinds,
} from "../../../web/elements/spiral-race/state/race-state.js";
import { isOwn, offered } from "../../../web/elements/spiral-race/state/race-dataset.js";
import { loadEngine } from "../../../web/engine/index.js";
import { raceSettings, runnerSettings, type Setting } from "../../../web/engine/settings.js";
import { readState, writeState } from "../../../web/elements/shared/share/address-text.js";

const [honest] = (await loadEngine()).catalogue().presets;
assert.ok(honest);

/** Settings of a run that the element has no attribute for, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  activation: "a race has a list of them, chosen by chips",
  seed: "a race has a list of them, chosen under the chart",
  snapshots: "a matter of memory",
};

const keys = Object.keys(SpiralRace.samples);

/** Writes a state into an empty query and reads it back; `text` is the query. */
function aroundTheAddress(state: FigureState): { text: string; back: FigureState } {
  const query = new URLSearchParams();
  const initial = initialRace as FigureState;
  writeState(query, "race.", { ...initial, ...state }, initial, keys);
  return { text: query.toString(), back: readState(query, "race.", SpiralRace.samples) };
}

describe("every setting of a run", () => {
  const panel = [...questions.values()].flat();
  for (const [key, setting] of Object.entries<Setting>(runnerSettings)) {
    if (key in elsewhere) continue;
    test(`${key} is an attribute`, () => {
      assert.ok(SpiralRace.observedAttributes.includes(attributeName(key)));
    });
    test(`${key} has a field or an editor`, () => {
      assert.ok(panel.includes(key));
      assert.ok(key in editors || hasField(setting));
    });
  }

  test("but memory is the state's business", () => {
    for (const key of Object.keys(elsewhere)) assert.ok(!(key in raceKinds), key);
    for (const key of ["activations", "seeds", "starts"]) assert.ok(key in raceKinds, key);
  });
});

describe("the element's state", () => {
  customElements.define("spiral-race", SpiralRace);
  const set = (race: SpiralRace, name: string, value: string | null): void =>
    race.attributeChangedCallback(name, null, value);

  test("has what attributes set, false and 0 included, and nothing else", () => {
    const race = new SpiralRace();
    assert.deepEqual(race.state, initialRace);
    set(race, "clip", "0");
    set(race, "stop-at-target", "false");
    set(race, "layers", "2 8 1");
    const own = { clip: 0, stopAtTarget: false, layers: [2, 8, 1] };
    assert.deepEqual(race.state, { ...initialRace, ...own });
  });

  test("loses what is set to undefined, and returns to what a fresh figure has", () => {
    const race = new SpiralRace();
    race.state = { clip: 0, skip: false, speed: 50 };
    race.state = { clip: undefined, speed: undefined };
    assert.deepEqual(race.state, { ...initialRace, skip: false });
    race.state = asPreset;
    assert.deepEqual(race.state, initialRace);
  });
});

describe("attribute, state and address", () => {
  const values: readonly [string, string, StateValue][] = [
    ["skip", "", true],
    ["skip", "false", false],
    ["stopAtTarget", "false", false],
    ["clip", "0", 0],
    ["epsilon", "-1", -1],
    ["init", "zeros", "zeros"],
    ["layers", "2 8 1", [2, 8, 1]],
    ["custom", "", []],
    ["layerActivations", "own, relu", ["own", "relu"]],
    ["activations", "elu(alpha=2), relu", ["elu(alpha=2)", "relu"]],
  ];
  for (const [key, text, value] of values) {
    test(`keep ${key} ${JSON.stringify(value)} as it is`, () => {
      const like = samplesOf(raceKinds)[key];
      assert.ok(like !== undefined);
      assert.deepEqual(readAttribute(key, text, like), value);
      assert.deepEqual(aroundTheAddress({ [key]: value }).back, { [key]: value });
    });
  }

  test("have nothing where nothing is set", () => {
    assert.deepEqual(aroundTheAddress({}), { text: "", back: {} });
  });

  test("let an entry go that is not set any more", () => {
    const query = new URLSearchParams("race.skip=false&race.clip=0&flow.skip=true");
    writeState(query, "race.", initialRace, initialRace, keys);
    assert.equal(query.toString(), "flow.skip=true");
  });

  test("write what they always wrote", () => {
    const state = {
      layers: [2, 8, 1],
      learningRate: 0.3,
      skip: true,
      starts: 6,
      at: 2,
      picture: 7,
    };
    const { text } = aroundTheAddress(state);
    assert.deepEqual(
      [...new URLSearchParams(text)].sort().map((entry) => entry.join("=")),
      ["race.at=2", "race.layers=2,8,1", "race.learningRate=0.3", "race.picture=7", "race.skip=true", "race.starts=6"], // prettier-ignore
    );
  });
});

describe("a field", () => {
  const { clip, epsilon, weightDecay, points, momentum } = raceSettings;

  test("is labelled by the core, special values included", () => {
    assert.equal(fieldLabel(clip), "Clip (0:\u00a0never)");
    assert.equal(fieldLabel(epsilon), "Epsilon");
    assert.equal(fieldLabel(points), "Points per class");
  });

  test("knows what the optimizer's own value is", () => {
    assert.equal(ownValue(epsilon, { optimizer: "adagrad" }), 1e-10);
    assert.equal(ownValue(weightDecay, { optimizer: "adamw" }), 0.01);
  });

  test("is there where its setting means something", () => {
    assert.ok(applies(momentum, { optimizer: "nesterov" }));
    assert.ok(!applies(momentum, { optimizer: "adam" }));
    assert.ok(applies(clip, {}));
  });

  test("takes along what must change with it", () => {
    const config = raceConfig(initialRace, honest);
    assert.deepEqual(withConsequences({ classes: 3 }, config).layers, [2, 32, 32, 32, 3]);
    const many = { ...config, classes: 3, layers: [2, 8, 3] };
    const moons = withConsequences({ dataset: "moons" }, many);
    assert.deepEqual(moons, { dataset: "moons", classes: 2, layers: [2, 8, 1] });
    assert.deepEqual(withConsequences({ noise: 0 }, config), { noise: 0 });
    const inputs = ["x", "y", "xy"];
    assert.deepEqual(withConsequences({ inputs }, many), { inputs, layers: [3, 8, 3] });
  });

  test("takes inputs in and leaves them out in the core's order", () => {
    assert.deepEqual(withInput(["x", "y"], "x2", true), ["x", "y", "x2"]);
    assert.deepEqual(withInput(["y", "xy"], "x", true), ["x", "y", "xy"]);
    assert.deepEqual(withInput(["x", "y", "xy"], "y", false), ["x", "xy"]);
  });

  test("values need one output, and classes have theirs again afterwards", () => {
    const config = { ...raceConfig(initialRace, honest), classes: 3, layers: [2, 8, 3] };
    const plane = withConsequences({ dataset: "plane" }, config);
    assert.deepEqual(plane, { dataset: "plane", layers: [2, 8, 1] });
    const back = withConsequences({ dataset: "circles" }, { ...config, ...plane });
    assert.deepEqual(back, { dataset: "circles", classes: 3, layers: [2, 8, 3] });
    const custom = [0, 0, 0, 1, 1, 2];
    const own = withConsequences({ dataset: "custom" }, { ...config, custom, layers: [2, 8, 1] });
    assert.deepEqual(own, { dataset: "custom", layers: [2, 8, 3] });
  });

  test("each kind of data has its own loss, and values no label smoothing", () => {
    const shown = (dataset: string): string[] =>
      (["loss", "regressionLoss", "labelSmoothing", "classes", "points", "noise"] as const).filter(
        (key) => applies(raceSettings[key], { ...raceConfig({ ...initialRace, dataset }, honest) }),
      );
    assert.deepEqual(shown("circles"), ["loss", "labelSmoothing", "classes", "points", "noise"]);
    assert.deepEqual(shown("bumps"), ["regressionLoss", "points", "noise"]);
    assert.deepEqual(shown("custom_values"), ["regressionLoss"]);
  });

  test("points of one's own are offered as what their labels can be", () => {
    const choices = raceSettings.dataset.choices ?? [];
    const own = (custom: number[], dataset = "spirals"): string[] =>
      offered(choices, { custom, dataset }).flatMap(({ id }) => (isOwn(id) ? [id] : []));
    assert.deepEqual(own([]), []);
    assert.deepEqual(own([0, 0, 0, 1, 1, 1]), ["custom"]);
    assert.deepEqual(own([0, 0, 0, 1, 1, 1], "plane"), ["custom", "custom_values"]);
    assert.deepEqual(own([0, 0, 0, 1, 1, 2]), ["custom"]);
    assert.deepEqual(own([0, 0, -0.5, 1, 1, 1]), ["custom_values"]);
    assert.deepEqual(own([0, 0, -0.5, 1, 1, 1], "custom"), ["custom", "custom_values"]);
  });
});

describe("the caption of a saved picture", () => {
  const lines = (patch: object) =>
    settingsWords({ config: raceConfig({ ...initialRace, ...patch }, honest) });

  test("says what a race always has", () => {
    assert.deepEqual(lines({}), [
      "Layers 2-32-32-32-1; init He; precision float, 32 bits.",
      "Optimizer Adam; learning rate 0.01; batch all.",
      "Dataset Spirals.",
      "Epochs 800; target 0.1. Seed 42. Made with Plot Twist.",
    ]);
  });

  test("names inputs that are not as usual", () => {
    const [first] = lines({ inputs: ["x", "x2", "sin_pi_y"], layers: [3, 4, 1] });
    assert.equal(first, "Inputs x, x², sin(πy); layers 3-4-1; init He; precision float, 32 bits.");
  });

  test("and what is not as usual, where it means something", () => {
    const [network = "", learning, data] = lines({
      ...{ skip: true, layerActivations: ["own", "relu", "own"], sigma: 2 },
      ...{ optimizer: "sgd", clip: 1, momentum: 0.5, testShare: 0.2, points: 20 },
    });
    assert.match(
      network,
      /layer activations own \/ relu \/ own; init He; skip connections; precision/,
    );
    assert.equal(learning, "Optimizer Gradient descent; learning rate 0.01; clip 1; batch all.");
    assert.equal(data, "Dataset Spirals; points 20 per class; test share 0.2.");
  });

  test("says no more of points than how many there are", () => {
    const custom = [0, 0, 0, 1, 1, 1];
    assert.equal(lines({ dataset: "custom", custom })[2], "Dataset Your own; custom 2 points.");
  });

  test("says what is off", () => {
    assert.equal(settingWords(raceSettings.skip, false), "no skip connections");
  });
});
