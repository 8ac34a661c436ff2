import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatFixed, formatMeasure, formatPower, formatShare, signed } from "../../../web/plot/axes/format.js"; // prettier-ignore
import { linearScale, logScale } from "../../../web/plot/axes/scale.js";
import { linearTicks, logTicks } from "../../../web/plot/axes/ticks.js";

describe("scales", () => {
  test("map ends to ends and invert", () => {
    const linear = linearScale([-5, 5], [40, 540]);
    assert.deepEqual([linear(-5), linear(0), linear(5)], [40, 290, 540]);
    const log = logScale([1e-4, 10], [200, 0]);
    assert.equal(log(1e-4), 200);
    assert.ok(Math.abs(log(10)) < 1e-9);
    for (const scale of [linear, log]) {
      const value = scale.domain[1] / 3;
      assert.ok(Math.abs(scale.invert(scale(value)) - value) < 1e-9);
    }
  });

  test("an empty domain lands in the middle", () => {
    assert.equal(linearScale([3, 3], [0, 100])(3), 50);
  });

  test("zero has no finite place on a logarithmic axis", () => {
    assert.equal(logScale([0.1, 10], [100, 0])(0), Infinity);
    assert.equal(logScale([0.1, 10], [100, 0])(-1), Infinity);
  });
});

describe("ticks", () => {
  test("stand at round numbers with equal decimals", () => {
    const labels = linearTicks([-0.2, 1.2], 5).ticks.map(({ label }) => label);
    assert.deepEqual(labels, ["−0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "1.2"]);
    assert.deepEqual(linearTicks([-5, 5], 4).ticks.map(({ label }) => label), ["−4", "−2", "0", "2", "4"]); // prettier-ignore
  });

  test("stand at the one value of an empty axis", () => {
    assert.deepEqual(linearTicks([1, 1], 5).ticks, [{ value: 1, label: "1" }]);
  });

  test("are powers of ten on a logarithmic axis, as many as asked for at most", () => {
    assert.deepEqual(logTicks([1e-4, 100], 9).map(({ label }) => label), ["10⁻⁴", "10⁻³", "10⁻²", "0.1", "1", "10", "100"]); // prettier-ignore
    for (const count of [1, 3, 5]) {
      const ticks = logTicks([1e-300, 1e3], count);
      assert.ok(
        ticks.length <= count && ticks.every(({ value }) => value >= 1e-300 && value <= 1e3),
      );
    }
  });
});

describe("numbers in words", () => {
  test("have a real minus sign and none on zero", () => {
    assert.equal(formatFixed(-0.16997, 3), "−0.170");
    assert.equal(formatFixed(-1e-9, 2), "0.00");
  });

  test("stay short when they are large", () => {
    assert.equal(formatFixed(-2.198e114, 4), "−2.2×10¹¹⁴");
  });

  test("keep their width when the sign changes", () => {
    assert.equal(signed("0.50").length, signed("−0.50").length);
  });

  test("are never NaN", () => {
    assert.equal(formatFixed(NaN, 2), "undefined");
    assert.equal(formatMeasure(-Infinity), "−∞");
    assert.equal(formatShare(NaN), "undefined");
  });

  test("are powers of ten where they must be", () => {
    assert.equal(formatPower(-12), "10⁻¹²");
    assert.equal(formatPower(0), "1");
    assert.equal(formatMeasure(3.14159e-7), "3.1×10⁻⁷");
    assert.equal(formatMeasure(0), "0");
    assert.equal(formatMeasure(0.6), "0.60");
  });
});
