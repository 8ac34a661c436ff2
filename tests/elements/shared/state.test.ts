import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { choose, cursorAfterKey, initialExplorer, snap } from "../../../web/elements/activation-explorer/state/explorer-state.js"; // prettier-ignore
import { canonicalState } from "../../../web/elements/shared/functions/canonical-state.js";
import {
  choiceLabel,
  formatChoice,
  idOf,
  parseChoice,
} from "../../../web/elements/shared/functions/activation-choice.js";
import {
  attributeName,
  checkLength,
  readAttribute,
  readProperty,
  stateKey,
  type StateValue,
} from "../../../web/elements/shared/figure/figure-state.js";
import { initialRace, raceConfig } from "../../../web/elements/spiral-race/state/race-state.js";
import { loadEngine } from "../../../web/engine/index.js";
import { between } from "../../../web/elements/shared/settings/counts.js";

const { activations, presets } = (await loadEngine()).catalogue();

describe("attributes", () => {
  test("are the keys of the state in kebab case", () => {
    assert.equal(attributeName("learningRate"), "learning-rate");
    assert.equal(stateKey("learning-rate"), "learningRate");
  });

  test("become values of the kind that the state has", () => {
    assert.deepEqual(readAttribute("functions", "gelu, relu", ["tanh"]), ["gelu", "relu"]);
    assert.deepEqual(readAttribute("seeds", "1 2", [0]), [1, 2]);
    for (const text of ["", "overlay", "true"]) {
      assert.equal(readAttribute("overlay", text, false), true, text);
    }
    assert.equal(readAttribute("overlay", "false", true), false);
    assert.equal(readAttribute("depth", "0.5", 1), 0.5);
  });

  test("that cannot be one are refused in a sentence", () => {
    const wrong: readonly [key: string, text: string, like: StateValue, sentence: string][] = [
      ["learningRate", "many", 6, "learning rate must be a number, got 'many'"],
      ["depth", "", 6, "depth must be a number, got ''"],
      ["depth", "NaN", 6, "depth must be a number, got 'NaN'"],
      ["seeds", "1 x", [0], "seeds must be a number, got 'x'"],
      ["overlay", "no", false, "overlay must be true or false, got 'no'"],
    ];
    for (const [key, text, like, message] of wrong) {
      assert.throws(() => readAttribute(key, text, like), { name: "ConfigError", message });
    }
  });
});

describe("properties", () => {
  test("take values of the state's type, typed arrays, and text as in an attribute", () => {
    assert.equal(readProperty("depth", 3, 6), 3);
    assert.equal(readProperty("low", NaN, NaN), NaN);
    assert.equal(readProperty("skip", true, false), true);
    assert.deepEqual(readProperty("seeds", Uint32Array.of(1, 2), [0]), [1, 2]);
    assert.deepEqual(readProperty("functions", "x - 1", ["gelu"]), ["x - 1"]);
    assert.equal(readProperty("depth", "12", 6), 12);
  });

  test("copy lists", () => {
    const list = ["gelu"];
    assert.notEqual(readProperty("functions", list, ["tanh"]), list);
  });

  test("of another type are refused in a sentence", () => {
    const wrong: readonly [key: string, value: unknown, like: StateValue, sentence: string][] = [
      ["functions", 5, ["gelu"], "functions must be a list of texts, got 5"],
      ["functions", ["gelu", 5], ["gelu"], "functions must be a list of texts, got a list with 5"],
      ["functions", null, ["gelu"], "functions must be a list of texts, got null"],
      ["seeds", [1, NaN], [0], "seeds must be a list of numbers, got a list with NaN"],
      [
        "seeds",
        new DataView(new ArrayBuffer(8)),
        [0],
        "seeds must be a list of numbers, got a list",
      ],
      ["depth", NaN, 6, "depth must be a number, got NaN"],
      ["depth", {}, 6, "depth must be a number, got an object"],
      ["depth", 1n, 6, "depth must be a number, got a bigint"],
      ["skip", 1, false, "skip must be true or false, got 1"],
      ["activation", Symbol("gelu"), "gelu", "activation must be text, got a symbol"],
    ];
    for (const [key, value, like, message] of wrong) {
      assert.throws(() => readProperty(key, value, like), { name: "ConfigError", message });
    }
  });
});

describe("lists", () => {
  const lengthOf = (length: number, entry: string | number, most?: number) => () =>
    checkLength(
      "ownList",
      Array(length).fill(entry) as StateValue,
      most === undefined ? undefined : between(2, most),
    );

  test("have as many entries as their setting takes", () => {
    assert.doesNotThrow(lengthOf(2, 5, 64));
    assert.doesNotThrow(lengthOf(64, 5, 64));
    for (const wrong of [0, 1, 65]) {
      const message = `own list must have 2 to 64 entries, got ${wrong}`;
      assert.throws(lengthOf(wrong, 5, 64), { name: "ConfigError", message });
    }
  });

  test("of texts have at most a hundred where no setting says so; numbers may be points", () => {
    assert.doesNotThrow(lengthOf(100, "relu"));
    assert.doesNotThrow(lengthOf(60_000, 1));
    const message = "own list must have at most 100 entries, got 101";
    assert.throws(lengthOf(101, "relu"), { name: "ConfigError", message });
  });
});

describe("an activation in text", () => {
  const elu = activations.find(({ id }) => id === "elu")!;

  test("reads back as written", () => {
    const choice = { activation: "elu", parameters: { alpha: 2 } };
    assert.equal(formatChoice(choice, elu), "elu(alpha=2)");
    assert.deepEqual(parseChoice("elu(alpha=2)"), choice);
    assert.deepEqual(parseChoice("gelu"), { activation: "gelu" });
    assert.equal(idOf("hardtanh(min_val=-2;max_val=2)"), "hardtanh");
  });

  test("leaves out parameters that are as usual", () => {
    assert.equal(formatChoice({ activation: "elu", parameters: { alpha: 1 } }, elu), "elu");
  });

  test("is shown by name", () => {
    assert.equal(choiceLabel("elu(alpha=2)", activations), "ELU (alpha 2)");
    assert.equal(choiceLabel("gulu", activations), "gulu");
  });
});

describe("the explorer's state", () => {
  test("holds one function without the overlay, at least one with it", () => {
    assert.deepEqual(choose(initialExplorer, "relu"), ["relu"]);
    const overlay = { ...initialExplorer, overlay: true };
    assert.deepEqual(choose(overlay, "relu"), ["gelu", "relu"]);
    assert.deepEqual(choose(overlay, "gelu"), ["gelu"]);
  });

  test("moves its cursor by span / 50, with Shift / 10, with Alt / 200, and no further than the range", () => {
    const press = (key: string, shiftKey = false, altKey = false, cursor = 1) =>
      cursorAfterKey({ key, shiftKey, altKey }, { ...initialExplorer, cursor });
    assert.equal(press("ArrowRight"), 1.2);
    assert.equal(press("ArrowLeft", true), 0);
    assert.equal(press("ArrowRight", false, true), 1.05);
    assert.equal(press("ArrowRight", false, false, 5), 5);
    assert.equal(press("Home"), -5);
    assert.equal(press("a"), undefined);
  });

  test("has its cursor on a sample", () => {
    assert.equal(snap(0.123456, initialExplorer), 0.12);
    assert.equal(snap(99, initialExplorer), 5);
  });
});

describe("the race's state", () => {
  test("is the preset's until something is set", () => {
    for (const preset of presets) {
      const choices = preset.config.activations.map((one) => (typeof one === "string" ? { activation: one } : one)); // prettier-ignore
      assert.deepEqual(raceConfig(initialRace, preset), { ...preset.config, activations: choices });
    }
  });

  test("changes only what is set, zero included", () => {
    const [preset] = presets;
    assert.ok(preset);
    const config = raceConfig({ ...initialRace, noise: 0, seeds: [7], optimizer: "sgd" }, preset);
    assert.deepEqual([config.noise, config.seeds, config.optimizer], [0, [7], "sgd"]);
    assert.equal(config.learningRate, preset.config.learningRate);
  });
});

describe("other libraries’ names", () => {
  test("become the catalogue’s own, parameters and formulas as they were", () => {
    const state = {
      functions: ["linear", "hard_tanh(min_val=-2)", "x * sin(x)", "gelu"],
      minus: "hard_silu",
      overlay: true,
    };
    assert.deepEqual(canonicalState(state, ["functions", "minus"], activations), {
      functions: ["identity", "hardtanh(min_val=-2)", "x * sin(x)", "gelu"],
      minus: "hardswish",
    });
  });

  test("need no change where there are none, or before the catalogue is there", () => {
    const state = { functions: ["gelu", "x"], minus: "" };
    assert.equal(canonicalState(state, ["functions", "minus"], activations), undefined);
    assert.equal(canonicalState({ functions: ["linear"] }, ["functions"], []), undefined);
  });
});
