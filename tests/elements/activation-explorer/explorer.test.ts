import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chipsOf } from "../../../web/elements/activation-explorer/readouts/chips-and-readout.js";
import { choose, initialExplorer, initialView, isMoved, snap } from "../../../web/elements/activation-explorer/state/explorer-state.js"; // prettier-ignore
import { factsOf, monotoneWords, rangeWords, smoothnessWords } from "../../../web/elements/activation-explorer/readouts/facts.js"; // prettier-ignore
import {
  FARTHEST,
  pan,
  pinch,
  spanOf,
  zoom,
} from "../../../web/elements/activation-explorer/state/x-range.js";
import { curvesCsv } from "../../../web/elements/activation-explorer/export/curves-csv.js";
import { gridText } from "../../../web/elements/activation-explorer/readouts/table.js";
import { flatWords } from "../../../web/elements/activation-explorer/plots/plot-words.js";
import { emptyCurveData } from "../../../web/elements/activation-explorer/state/curve-data.js";
import { choiceLabel, formatChoice, idOf, isFormula, parseChoice } from "../../../web/elements/shared/functions/activation-choice.js"; // prettier-ignore
import { search } from "../../../web/elements/shared/controls/function-search.js";
import { readAttribute } from "../../../web/elements/shared/figure/figure-state.js";
import { loadEngine } from "../../../web/engine/index.js";

const engine = await loadEngine();
const { activations } = engine.catalogue();

describe("a range", () => {
  const range = { from: -5, to: 5 };

  test("zooms around a place that stays where it is", () => {
    assert.deepEqual(zoom(range, 0.5, 0), { from: -2.5, to: 2.5 });
    assert.deepEqual(zoom(range, 0.5, -5), { from: -5, to: 0 });
    assert.deepEqual(zoom(zoom(range, 1 / 4, 1), 4, 1), range);
  });

  test("ends at what the core explores, and at what doubles can tell apart", () => {
    let wide = range;
    for (let i = 0; i < 100; i++) wide = zoom(wide, 2, 3);
    assert.deepEqual(wide, { from: -FARTHEST, to: FARTHEST });
    for (const about of [0, 1.2345, 1e6]) {
      let narrow = { from: about - 1, to: about + 1 };
      for (let i = 0; i < 200; i++) narrow = zoom(narrow, 0.5, about);
      assert.ok(spanOf(narrow) > 0);
      assert.doesNotThrow(() => engine.explore({ ...narrow, activation: "mish", extra: 600 }));
    }
  });

  test("pans as far as it may, and keeps its width", () => {
    assert.deepEqual(pan(range, 2), { from: -3, to: 7 });
    assert.deepEqual(pan(range, 1e9), { from: FARTHEST - 10, to: FARTHEST });
  });

  test("follows two fingers: what was under them stays under them", () => {
    const [a, b] = [{ value: -2, share: 0.25 }, { value: 2, share: 0.75 }]; // prettier-ignore
    assert.deepEqual(pinch(range, a, b), { from: -4, to: 4 });
    assert.deepEqual(pinch(range, a, { value: 2, share: 0.25 }), range);
    assert.deepEqual(pinch(range, a, { value: 2, share: 0.1 }), range);
  });

  test("is the first one again after a return", () => {
    assert.ok(!isMoved(initialExplorer));
    const moved = { ...initialExplorer, from: 0, low: -1 };
    assert.ok(isMoved(moved));
    assert.ok(!isMoved({ ...moved, ...initialView() }));
  });

  test("has a cursor that can stand on round numbers, however narrow it is", () => {
    assert.equal(snap(1.00000000041, { from: 1, to: 1.000000001 }), 1.00000000041);
  });
});

describe("a formula in text", () => {
  test("is told from names", () => {
    for (const text of ["x", "tanh(x)", "x+1", "=a", "max(x, 0)", "a*x;a=2"])
      assert.ok(isFormula(text), text);
    for (const text of ["gelu", "elu(alpha=2)", "leaky_relu"]) assert.ok(!isFormula(text), text);
  });

  test("keeps its parameters behind it, and reads back as written", () => {
    const choice = { activation: "a*x + max(x, b)", parameters: { a: 2, b: -1e-3 } };
    const text = formatChoice(choice);
    assert.equal(text, "a*x + max(x, b);a=2;b=-0.001");
    assert.deepEqual(parseChoice(text), choice);
    assert.equal(idOf(text), choice.activation);
    assert.deepEqual(parseChoice("tanh(x)"), { activation: "tanh(x)" });
    assert.deepEqual(parseChoice("x == 1 ? 0 : x"), { activation: "x == 1 ? 0 : x" });
  });

  test("has a name that is not too long", () => {
    assert.ok(choiceLabel(`${"x+".repeat(100)}x`, activations).length < 30);
  });

  test("stands in an attribute's list with its commas and spaces", () => {
    const list = (text: string) => readAttribute("functions", text, ["tanh"]);
    assert.deepEqual(list("relu gelu"), ["relu", "gelu"]);
    assert.deepEqual(list("elu(alpha=2) relu"), ["elu(alpha=2)", "relu"]);
    assert.deepEqual(list("max(x, 0), relu"), ["max(x, 0)", "relu"]);
    assert.deepEqual(list("x * tanh(x)"), ["x * tanh(x)"]);
    assert.deepEqual(list(""), []);
    assert.deepEqual(list("(("), ["(("]);
  });
});

describe("the search for functions", () => {
  const found = (text: string) =>
    search(activations, text).flatMap(({ functions }) => functions.map(({ id }) => id));

  test("lists all by family for no text", () => {
    assert.equal(found("").length, activations.length);
    const names = search(activations, "").map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  test("does not care for case, spaces and underscores", () => {
    for (const text of ["leaky relu", "Leaky_ReLU", "LEAKYRELU"])
      assert.deepEqual(found(text), ["leaky_relu"]);
  });

  test("finds families too, but names first", () => {
    assert.ok(found("rectifiers").includes("relu"));
    assert.ok(found("elu").includes("selu") && !found("elu").includes("mish"));
    assert.deepEqual(found("+*"), []);
    assert.deepEqual(found("nothing like it"), []);
  });
});

describe("chips", () => {
  test("are the article's functions and whatever else is on show", () => {
    const ids = chipsOf({ ...initialExplorer, functions: ["identity", "x+1;a=2"] }, activations);
    assert.deepEqual(ids.slice(0, 3), ["sigmoid", "tanh", "relu"]);
    assert.deepEqual(ids.slice(-2), ["identity", "x+1"]);
  });

  test("stay few: the first gives way when there are too many", () => {
    let state = { ...initialExplorer, overlay: true };
    for (let i = 0; i < 30; i++) state = { ...state, functions: choose(state, `x+${i}`) };
    assert.equal(state.functions.length, 12);
    assert.equal(state.functions.at(-1), "x+29");
  });
});

describe("facts in words", () => {
  const facts = (activation: string) => engine.inspect({ activation });

  test("say the range as an interval, closed where it is reached", () => {
    assert.equal(rangeWords(facts("gelu")), "[−0.17, ∞)");
    assert.equal(rangeWords(facts("sigmoid")), "(0, 1)");
    assert.equal(rangeWords(facts("relu")), "[0, ∞)");
    assert.equal(rangeWords(facts("identity")), "(−∞, ∞)");
    assert.equal(rangeWords(facts("1/(x^2-2)")), "(−∞, −0.5] ∪ (0, ∞)");
    assert.equal(rangeWords(facts("step")), "{0} ∪ {1}");
    assert.match(rangeWords(facts("log(-1-x^2)")), /^none/);
    assert.match(rangeWords(facts("x<0?-1:x<1?1:x<2?3:x<3?5:7")), /^\[−1, 7\] with 4 gaps$/);
  });

  test("give the reason for a lack of smoothness", () => {
    assert.equal(
      smoothnessWords(facts("relu")),
      "continuous (C⁰): its slope jumps at x = 0 from 0 to 1",
    );
    assert.equal(
      smoothnessWords(facts("elu")),
      "once differentiable (C¹): its curvature jumps at x = 0 from 1 to 0",
    );
    assert.match(smoothnessWords(facts("mish")), /^smooth/);
  });

  test("say where a function falls", () => {
    assert.match(monotoneWords(facts("relu")), /^yes/);
    assert.equal(monotoneWords(facts("silu")), "no: it falls up to x = −1.278");
    assert.equal(monotoneWords(facts("-step(x)")), "no: it falls at a jump");
    assert.equal(monotoneWords(facts("1/x")), "no: it falls on each side of x = 0");
    assert.equal(monotoneWords(facts("1/(x-1)+1/(x+1)")), "no: it falls between 2 places where it jumps up"); // prettier-ignore
    assert.equal(monotoneWords(facts("1/x^2")), "no: it falls from x = 0 on");
  });

  test("tell a moment that no double holds from one that does not exist", () => {
    const words = (activation: string) => factsOf(facts(activation)).at(-1)?.[1];
    assert.equal(words("exp(30*x)"), "2.707×10¹⁹⁵, above 1.798×10³⁰⁸ for standard normal inputs");
    assert.equal(words("1/x"), "none, ∞ for standard normal inputs");
  });

  test("are whole sentences' worth for every function", () => {
    for (const { id } of activations) {
      for (const [term, words] of factsOf(facts(id))) {
        assert.doesNotMatch(words, /undefined|NaN|null/, `${id}: ${term}`);
      }
    }
  });

  test("say where it is flat", () => {
    const view = { from: -5, to: 5 };
    assert.match(flatWords([{ from: -5, to: -2 }, { from: 2, to: 5 }], view), /left of −2 and right of 2/); // prettier-ignore
    assert.match(flatWords([{ from: -5, to: 5 }], view), /everywhere in this view/);
    assert.match(flatWords([], view), /^Nowhere/);
  });
});

describe("numbers to take away", () => {
  test("are a table with all digits, and every point of the curves", () => {
    const activation = "max(x, 0)";
    const column = engine.evaluate({ activation: "relu", at: [-1, 1 / 3] });
    const text = gridText({ x: [-1, 1 / 3], columns: new Map([[activation, column]]) });
    assert.deepEqual(text.split("\n")[2]?.split("\t"), [String(1 / 3), String(1 / 3), "1", "0"]);
    const samples = engine.explore({ activation: "relu", samples: 3 });
    const landmarks = engine.landmarks({ activation: "relu" });
    const curves = new Map([[activation, { samples, landmarks }]]);
    const csv = curvesCsv({ ...emptyCurveData, curves });
    assert.equal(csv.split("\r\n")[1], '"max(x, 0)",-5,0,0,0');
    assert.equal(csv.split("\r\n").length, 2 + samples.x.length);
  });
});
