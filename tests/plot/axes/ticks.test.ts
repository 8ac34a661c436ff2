/** Labels of an axis tell its numbers apart, and with the note at its end they are these numbers. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { niceDomain } from "../../../web/plot/axes/tick-grid.js";
import { linearTicks, type AxisTicks } from "../../../web/plot/axes/ticks.js";
import { drawsFrom } from "../../../scripts/lib/random.mjs";

/** Digits behind the point of the exact numbers below: enough for every double. */
const PLACES = 1100;

const bits = new DataView(new ArrayBuffer(8));

/** A double times 10^PLACES, exactly. */
function exact(value: number): bigint {
  bits.setFloat64(0, Math.abs(value));
  const word = bits.getBigUint64(0);
  const power = Number(word >> 52n);
  const digits = (word & (2n ** 52n - 1n)) + (power > 0 ? 2n ** 52n : 0n);
  const scaled = (digits * 10n ** BigInt(PLACES) * 2n ** BigInt(Math.max(1, power))) / 2n ** 1075n;
  return value < 0 ? -scaled : scaled;
}

/** Distance of a double from the next larger one, times 10^PLACES. */
function spacing(value: number): bigint {
  bits.setFloat64(0, Math.abs(value));
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  const next = bits.getFloat64(0);
  return next === Infinity ? 10n ** BigInt(PLACES + 293) : exact(next) - exact(Math.abs(value));
}

/** A decimal text times 10^PLACES, exactly; `unit` is its last digit's. */
function parsed(text: string, scale = 0): { value: bigint; unit: bigint } {
  const [, sign, whole, decimals = "", power] = /^([−+]?)([\d,]+)(?:\.(\d+))?(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text)!; // prettier-ignore
  const places = PLACES + scale + powerOf(power) - decimals.length;
  const unit = 10n ** BigInt(places);
  const value = BigInt(whole!.replaceAll(",", "") + decimals) * unit;
  return { value: sign === "−" ? -value : value, unit };
}

const powerOf = (superscript = "⁰"): number =>
  Number([...superscript].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(sign)).map((digit) => (digit === 10 ? "-" : digit)).join("")); // prettier-ignore

/** The power of ten and the offset that a note says. */
function noted(note: string): { scale: number; offset: bigint } {
  const [, power, offset = ""] = /^(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\s?([−+].*)?$/.exec(note)!;
  return {
    scale: powerOf(power),
    offset: offset === "" ? 0n : parsed(offset.replace(" ", "")).value,
  };
}

/**
 * Asserts that labels are distinct and ascending, and that the ticks are within half a unit of the last digit of what
 * they say, apart from the rounding of a double.
 */
function assertReadable({ ticks, note }: AxisTicks, context: string): void {
  const { scale, offset } = noted(note);
  const numbers = ticks.map(({ label }) => parsed(label, scale));
  numbers.forEach(({ value, unit }, i) => {
    if (i > 0) assert.ok(value > numbers[i - 1]!.value, context);
    const error = value + offset - exact(ticks[i]!.value);
    const most = unit + spacing(ticks[i]!.value);
    assert.ok((error < 0n ? -error : error) * 2n <= most, `${context}: ${ticks[i]!.label} ${note}`);
    assert.ok(ticks.length === 1 || ticks[i]!.label.length <= 9, `${context}: ${ticks[i]!.label}`);
  });
}

const textOf = ({ ticks, note }: AxisTicks): string =>
  [...ticks.map(({ label }) => label), ...(note === "" ? [] : ["|", note])].join(" ");

describe("the ticks of an axis", () => {
  const known: [domain: [number, number], text: string][] = [
    [[-5, 5], "−4 −2 0 2 4"],
    [[0, 1], "0.0 0.2 0.4 0.6 0.8 1.0"],
    [[0, 100_000], "0 20000 40000 60000 80000 100000"],
    [[0, 1e6], "0.0 0.2 0.4 0.6 0.8 1.0 | ×10⁶"],
    [[1e6, 1e6 + 2], "0.0 0.5 1.0 1.5 2.0 | +1,000,000"],
    [[999_998, 1_000_002], "−2 −1 0 1 2 | +1,000,000"],
    [[-1_000_002, -1_000_000], "−2.0 −1.5 −1.0 −0.5 0.0 | −1,000,000"],
    [[-5e-25, 5e-25], "−4 −2 0 2 4 | ×10⁻²⁵"],
    [[1, 1 + 1e-12], "0.0 0.2 0.4 0.6 0.8 1.0 | ×10⁻¹² + 1"],
    [[0.84134, 0.84138], "0.84134 0.84135 0.84136 0.84137 0.84138"],
    [[0, 1e-300], "0.0 0.2 0.4 0.6 0.8 1.0 | ×10⁻³⁰⁰"],
    [[-1e300, 1e300], "−1.0 −0.5 0.0 0.5 1.0 | ×10³⁰⁰"],
    [[-1.7e308, 1.7e308], "−1.5 −1.0 −0.5 0.0 0.5 1.0 1.5 | ×10³⁰⁸"],
    [[0, 1e-320], "0.0 0.2 0.4 0.6 0.8 1.0 | ×10⁻³²⁰"],
    [[0, 5e-324], "0.00 4.94 | ×10⁻³²⁴"],
    [[1, 1 + Number.EPSILON], "0.00 2.22 | ×10⁻¹⁶ + 1"],
    [[-7.25, -7.25], "−7.25"],
    [[1e6, 1e6], "1000000"],
    [[0, Infinity], ""],
    [[NaN, 1], ""],
  ];
  for (const [domain, text] of known) {
    test(`from ${domain[0]} to ${domain[1]} are ${text}`, () => {
      assert.equal(textOf(linearTicks(domain, 5)), text);
    });
  }

  test("are the same from right to left", () => {
    assert.deepEqual(linearTicks([5, -5], 5), linearTicks([-5, 5], 5));
  });

  const seed = 40_962;

  test(`can be told apart and read back over random ranges (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    const size = (): number => 10 ** (draw() * 620 - 312);
    for (let i = 0; i < 5000; i++) {
      // A start of any size, and a width from a few bits of it to far more.
      const from = draw() < 0.2 ? 0 : (draw() < 0.5 ? -1 : 1) * size();
      const width = draw() < 0.5 ? Math.abs(from) * 10 ** (-16 * draw()) : size();
      const to = Math.min(from + width, Number.MAX_VALUE);
      const count = 2 + Math.floor(10 * draw());
      const axis = linearTicks([from, to], count);
      const context = `[${from}, ${to}], ${count}`;
      assertReadable(axis, context);
      const { ticks } = axis;
      assert.ok(
        ticks.every(({ value }) => value >= from && value <= to),
        context,
      );
      if (to > from) assert.ok(ticks.length >= 2 && ticks.length <= 5 * count, context);
    }
  });

  test(`stand where the axis is extended to (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 2000; i++) {
      const scale = 10 ** (draw() * 600 - 300);
      const from = (draw() - 0.5) * scale;
      const to = from + draw() * scale;
      const [low, high] = niceDomain(from, to, 5);
      assert.ok(low <= from && high >= to && high - low <= 3 * (to - from), `[${from}, ${to}]`);
      const { ticks } = linearTicks([low, high], 5);
      assert.deepEqual([ticks[0]!.value, ticks.at(-1)!.value], [low, high], `[${from}, ${to}]`);
    }
  });
});
