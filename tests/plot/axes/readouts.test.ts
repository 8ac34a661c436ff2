/** Numbers at a cursor have the digits that a zoom needs, and at least four that count. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatBrief, formatExact, formatPlace, formatPosition, formatValue } from "../../../web/plot/axes/format.js"; // prettier-ignore
import { drawsFrom } from "../../../scripts/lib/random.mjs";

/** The number that a text says. */
const numberOf = (text: string): number =>
  Number(
    text
      .replace("−", "-")
      .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => `e${power.replace(/./gu, (sign) => "0123456789-"["⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(sign)]!)}`), // prettier-ignore
  );

/** Digits of a text that count: without zeros before the first other one, and without the power of ten. */
const digitsOf = (text: string): number =>
  text.replace(/×.*/, "").replace(/\D/g, "").replace(/^0+/, "").length;

describe("a number at the cursor", () => {
  const known: [text: string, expected: string][] = [
    [formatValue(0.84134474606854, 1e-3), "0.8413"],
    [formatValue(0.84134474606854, 1e-9), "0.841344746"],
    [formatValue(0.00123456), "0.001235"],
    [formatValue(1_000_000.5, 1e-3), "1000000.500"],
    [formatValue(1_000_000.5), "1.000×10⁶"],
    [formatValue(-3.25e-26, 1e-28), "−3.250×10⁻²⁶"],
    [formatValue(-3.25e-26, 1e-31), "−3.25000×10⁻²⁶"],
    [formatValue(0, 1e-30), "0.0000"],
    [formatValue(NaN, 1), "undefined"],
    [formatValue(1, 5e-324), "1.000000000000000"],
    [formatBrief(0.5, 1e-9), "0.5"],
    [formatPosition(-1.25, 10), "−1.25"],
    [formatPosition(1e6, 2), "1000000.000"],
    [formatPosition(1e6, 2e6), "1000000.00"],
    [formatPosition(1 + 1e-12, 1e-12), "1.000000000001000"],
    [formatPosition(3.2e-26, 1e-25), "3.200×10⁻²⁶"],
    [formatPlace(1_000_000.25, 1), "1000000.25"],
    [formatPlace(-0.7517916), "−0.7518"],
    [formatPlace(1.00012, 1e-3), "1.00012"],
    [formatExact(-1e-7), "−1×10⁻⁷"],
  ];
  for (const [text, expected] of known) {
    test(`is ${expected}`, () => assert.equal(text, expected));
  }

  const seed = 7351;
  test(`differs from its neighbour a step on, as a double does (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 10_000; i++) {
      const value = (draw() - 0.5) * 10 ** (draw() * 500 - 250);
      const step = Math.abs(value) * 10 ** (draw() * 20 - 14);
      const text = formatValue(value, step);
      const context = `${value} by ${step}: ${text}`;
      assert.notEqual(text, formatValue(value + step, step), context);
      const most = Math.max(step, Math.abs(value) * 1e-15);
      assert.ok(Math.abs(numberOf(text) - value) * 2 <= most * (1 + 1e-9), context);
      assert.ok(digitsOf(text) >= 4, context);
      assert.ok(text.length <= 24, context);
      assert.notEqual(formatPosition(value, 1000 * step), formatPosition(value + step, 1000 * step), context); // prettier-ignore
      assert.notEqual(formatPlace(value, 1000 * step), formatPlace(value + step, 1000 * step), context); // prettier-ignore
    }
  });
});
