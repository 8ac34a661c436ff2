import assert from "node:assert/strict";
import { test } from "node:test";
import {
  errorWords,
  failureWords,
  figure,
  floatOutcome,
} from "../../../web/elements/softmax-lab/words.js";
import { loadEngine, type SoftmaxConfig } from "../../../web/engine/index.js";

const engine = await loadEngine();

/** The lab's sentence about the naive form of softmax. */
function said(config: Partial<SoftmaxConfig> & Pick<SoftmaxConfig, "precision">): string {
  const { naive, inputError } = engine.softmax(config);
  const { expInfinite: infinite, expZero: zero } = engine.softplus({
    precision: config.precision,
  }).limits;
  return (
    failureWords(naive, config.precision, { infinite, zero }) ||
    errorWords(naive, inputError, config.precision)
  );
}

test("what broke is told with its reason", () => {
  assert.equal(
    said({ shift: 1000, precision: "float" }),
    "e to the power of 1002 (score 1) is infinite: float holds it up to 88.72. Infinity over infinity is NaN.",
  );
  assert.match(said({ logits: [11, 11], precision: "half" }), /^Each exponential is finite/);
  assert.match(said({ shift: -30, precision: "half" }), /^Every exponential is 0: half holds none/);
  assert.match(said({ logits: [7e4, 0], precision: "half" }), /^half cannot hold score 1 at all/);
  assert.match(
    said({ logits: [600, 1], temperature: 0.001, precision: "half" }),
    /^Divided by the temperature, score 1 is more/,
  );
  assert.match(said({ logits: [80.3, 80], precision: "bfloat16" }), /rounds the scores themselves/);
});

test("numbers are short, and keep the digits that matter", () => {
  const cases: [number, string][] = [
    [0, "0"],
    [1, "1"],
    [-20, "−20"],
    [0.60946, "0.6095"],
    [11.0859375, "11.09"],
    [2.0611536e-9, "2.061×10⁻⁹"],
    [1000, "1000"],
    [Infinity, "∞"],
    [NaN, "NaN"],
  ];
  for (const [value, text] of cases) assert.equal(figure(value), text);
  assert.equal(figure(709.782712893384, 7), "709.7827");
});

test("a softplus is right, tiny, lost, coarse or too large", () => {
  const { limits } = engine.softplus({ precision: "half" });
  assert.equal(floatOutcome(0.5, 0.5, 0, limits), "right");
  assert.equal(floatOutcome(0, 1e-9, 1, limits), "tiny");
  assert.equal(floatOutcome(0, 0.1, 1, limits), "zero");
  assert.equal(floatOutcome(Infinity, 12, Infinity, limits), "infinite");
  assert.equal(floatOutcome(0.5, 0.6, 0.17, limits), "coarse");
  assert.equal(floatOutcome(NaN, 1, NaN, limits), "none");
});
