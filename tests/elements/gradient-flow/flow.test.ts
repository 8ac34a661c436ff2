import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { remediesFor } from "../../../web/elements/gradient-flow/diagnosis/remedies.js";
import { compareBound, comparePrediction, diagnose } from "../../../web/elements/gradient-flow/diagnosis/diagnosis.js"; // prettier-ignore
import { flowConfig, initialFlow, patchBefore, stateBefore, tryRemedy, type FlowState } from "../../../web/elements/gradient-flow/state/flow-state.js"; // prettier-ignore
import { measure } from "../../../web/elements/gradient-flow/state/measured-networks.js";
import { Playback } from "../../../web/elements/gradient-flow/state/playback.js";
import { flowCsv } from "../../../web/elements/gradient-flow/export/flow-csv.js";
import {
  describeHistogram,
  imageNotes,
  weightsName,
} from "../../../web/elements/gradient-flow/diagnosis/flow-words.js";
import { seedWords } from "../../../web/elements/shared/functions/seed-words.js";
import {
  ConfigError,
  loadEngine,
  type EngineClient,
  type FlowCause,
} from "../../../web/engine/index.js";
import { formatMeasure } from "../../../web/plot/index.js";

const engine = await loadEngine();
const catalogue = engine.catalogue();

/** A client that calls the engine of this thread instead of workers. */
const client = {
  gradientFlow: (config: object) => Promise.resolve(engine.gradientFlow(config)),
  explore: (config: object) => Promise.resolve(engine.explore(config)),
} as unknown as EngineClient;

const context = (state: FlowState, name: string) => ({
  name,
  weights: weightsName(state, catalogue),
  width: state.width,
});

describe("the diagnosis in words", () => {
  const deep = { ...initialFlow, depth: 20 };

  test("names the layer, its number, its state and the cause", () => {
    const flow = engine.gradientFlow(flowConfig(deep, "sigmoid"));
    const sentence = diagnose(flow, context(deep, "Sigmoid"));
    assert.ok(sentence.startsWith(`With Sigmoid, layer 1 receives ${formatMeasure(flow.measured[0]!)} `)); // prettier-ignore
    assert.match(sentence, /\(vanishing\): Sigmoid’s slope is at most 0\.25, and He weights, times 1\.4 a layer, cannot/); // prettier-ignore
  });

  test("has a sentence for every cause, without holes in it", () => {
    const causes: [FlowCause, Partial<FlowState>, string][] = [
      ["none", {}, "relu"],
      ["zero_weights", { init: "zeros" }, "tanh"],
      ["dead", { gain: 0 }, "relu"],
      ["underflow", { gain: 1e-6, depth: 64 }, "sigmoid"],
      ["small_weights", { init: "lecun", gain: 0.5 }, "tanh"],
      ["saturation", { gain: 5 }, "sigmoid"],
      ["slope_bound", {}, "sigmoid"],
      ["slope", {}, "silu"],
      ["large_weights", { gain: 10 }, "relu"],
    ];
    for (const [cause, patch, activation] of causes) {
      const state = { ...deep, ...patch } as FlowState;
      const flow = engine.gradientFlow(flowConfig(state, activation));
      assert.equal(flow.diagnosis.cause, cause);
      const who = context(state, "It");
      for (const sentence of [
        diagnose(flow, who),
        compareBound(flow, who),
        comparePrediction(flow, who),
      ]) {
        // prettier-ignore
        assert.ok(!/undefined|NaN|null/.test(sentence), `${cause}: ${sentence}`);
        assert.ok(sentence.endsWith("."));
      }
    }
  });

  test("says why bound and measurement differ", () => {
    const above = engine.gradientFlow(flowConfig(deep, "sigmoid"));
    assert.match(compareBound(above, context(deep, "Sigmoid")), /leaves out the weights: He weights multiply by 1\.4/); // prettier-ignore
    const below = engine.gradientFlow(flowConfig(deep, "silu"));
    assert.match(compareBound(below, context(deep, "SiLU")), /takes SiLU’s largest slope, 1\.1, in every layer/); // prettier-ignore
  });

  test("names the weights and what helps them", () => {
    assert.equal(weightsName(initialFlow, catalogue), "He weights");
    const helped = { ...initialFlow, gain: 0.5, skip: true, normalization: "layer" };
    assert.equal(
      weightsName(helped, catalogue),
      "He weights times 0.5 with skip connections and layer normalisation",
    );
  });

  test("says where the pre-activations lie, and how many beyond the ends", () => {
    const near = engine.gradientFlow({ activation: "tanh" });
    assert.match(describeHistogram(near, 2), /saturated \(\|f′\| under 0\.1\)/);
    const far = engine.gradientFlow({ activation: "tanh", inputScale: 50 });
    assert.match(describeHistogram(far, 0), /% of it beyond ±6/);
  });
});

describe("a cure", () => {
  test("changes something, and keeps what it was so that both can be shown", () => {
    const state: FlowState = { ...initialFlow, depth: 20, init: "lecun", gain: 0.5 };
    for (const cause of [
      "slope_bound",
      "small_weights",
      "saturation",
      "dead",
      "overflow",
    ] as const) {
      const cures = remediesFor(state, 0, cause, catalogue);
      assert.ok(cures.length > 0 && cures.length <= 4, cause);
      for (const { patch } of cures) {
        const cured = { ...state, ...tryRemedy(state, patch) } as FlowState;
        const [activation] = cured.activations;
        assert.ok(activation);
        assert.notDeepEqual(flowConfig(cured, activation), flowConfig(state, "sigmoid"));
        const before = stateBefore(cured);
        assert.ok(before);
        assert.deepEqual({ ...before, before: "" }, state);
        assert.deepEqual({ ...cured, ...patchBefore(cured), before: "" }, state);
      }
    }
    assert.deepEqual(remediesFor(state, 0, "none", catalogue), []);
    // The answer about a network that has been taken away may be shown a little longer.
    const gone = state.activations.length;
    for (const { patch } of remediesFor(state, gone, "slope_bound", catalogue)) {
      assert.equal(patch.activations, undefined);
    }
  });

  test("survives formulas, commas and all", () => {
    const state: FlowState = { ...initialFlow, activations: ["max(0, x)", "a*x;a=2"] };
    const cured = { ...state, ...tryRemedy(state, { activations: ["relu", "tanh"] }) } as FlowState;
    assert.deepEqual(stateBefore(cured)?.activations, state.activations);
  });

  test("that an address makes up is no cure", () => {
    for (const before of ["depth=3", "activations=x", 'activations=["relu"]', "nonsense", "%%%"]) {
      assert.equal(stateBefore({ ...initialFlow, before }), undefined, before);
    }
  });

  test("is measured beside what was before, for the networks that it changes", async () => {
    const state = { ...initialFlow, ...tryRemedy(initialFlow, { activations: ["tanh", "relu"] }) } as FlowState; // prettier-ignore
    const networks = await measure(client, state, "test");
    assert.ok(networks);
    const [changed, same] = networks;
    assert.ok(changed && same);
    assert.equal(changed.before?.text, "sigmoid");
    assert.deepEqual(changed.before.flow.measured, engine.gradientFlow({}).measured);
    assert.equal(same.before, undefined);
  });
});

describe("the playback", () => {
  test("steps layer by layer and starts over once it has arrived", () => {
    const playback = new Playback();
    const seen = Array.from({ length: 4 }, (_, i) => {
      playback.step(i, 3);
      return playback.progress(i, 3);
    });
    assert.deepEqual(seen, [1, 2, 3, 1]);
    assert.ok(!playback.playing);
  });

  test("goes on from where it was paused", () => {
    const playback = new Playback();
    playback.play(0);
    playback.pause(500, 6);
    assert.equal(playback.progress(9000, 6), 2);
    playback.play(10_000);
    assert.equal(playback.progress(10_250, 6), 3);
  });

  test("changes its speed without a jump", () => {
    const playback = new Playback();
    playback.play(0);
    playback.setSpeed(2, 500, 6);
    assert.equal(playback.progress(500, 6), 2);
    assert.equal(playback.progress(750, 6), 4);
  });
});

test("the table as a file has every digit and quotes what needs it", () => {
  const flow = engine.gradientFlow({ depth: 3 });
  const [heading = "", first = ""] = flowCsv([{ name: "max(0, x)", flow }]).split("\r\n");
  assert.match(heading, /^activation,layer,health,measured,low,high,bound,predicted/);
  assert.ok(first.startsWith(`"max(0, x)",1,${flow.health[0]},${flow.measured[0]},`));
});

test("a saved figure says what was measured, and which line is what", () => {
  const catalogue = engine.catalogue();
  const state: FlowState = { ...initialFlow, init: "normal", seeds: [3], bound: false };
  assert.deepEqual(imageNotes(state, catalogue, true), [
    "Layers: 6, width 32. Normal weights of deviation 0.5; inputs of deviation 1; seed 3. Made with Plot Twist.",
    "Dots: measured, real backpropagation of a random gradient, 1 seed.",
    "Diamonds: predicted, mean-field theory, for infinitely wide layers.",
    "Faint: measured, before the last cure.",
  ]);
});

test("seeds are named by their ends, or one by one where they are in no row", () => {
  assert.equal(seedWords([]), "no seeds");
  assert.equal(seedWords([7]), "seed 7");
  assert.equal(seedWords([42, 43, 44]), "seeds 42 to 44");
  assert.equal(seedWords([1, 3]), "seeds 1, 3");
  const squares = Array.from({ length: 100 }, (_, i) => i * i);
  assert.equal(seedWords(squares), "seeds 0, 1, 4, 9, 16, 25, 36, 49 and 92 more");
});

test("networks that do not fit beside each other are refused in a sentence", async () => {
  const activations = ["relu", "tanh", "gelu", "silu", "mish"];
  await assert.rejects(
    measure(client, { ...initialFlow, activations }, "test"),
    new ConfigError("activations must have 1 to 4 entries, got 5"),
  );
});
