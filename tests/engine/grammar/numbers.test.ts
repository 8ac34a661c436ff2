/** What reads numbers from text reads every double that is written, and refuses all else in a sentence. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readDefinites, readNumbers, readSeeds, readWholes } from "../../../web/engine/grammar/number-lists.js"; // prettier-ignore
import { numberIn, readDefinite, readNumber, readWhole } from "../../../web/engine/grammar/numbers.js"; // prettier-ignore
import { drawsFrom } from "../../../scripts/lib/random.mjs";

/** A finite double of random bits. */
function anyDouble(draw: () => number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, draw() * 2 ** 32);
  view.setUint32(4, draw() * 2 ** 32);
  const value = view.getFloat64(0);
  return Number.isFinite(value) ? value : anyDouble(draw);
}

/** Ways to write a number; each has all of its digits. */
const notations: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toExponential(),
  (value) => value.toPrecision(17),
  (value) => ` ${value.toExponential(20)}\t`,
  (value) => String(value).toUpperCase(),
  (value) => String(value).replace(/^-/, "−"),
  (value) => String(value).replace(/^(?!-)/, "+"),
  (value) => String(value).replace(/^(-?)0\./, "$1."),
];

describe("a number in text", () => {
  const seed = 754;

  test(`is read to the bit, however it is written (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 5000; i++) {
      const value = anyDouble(draw);
      for (const written of notations) {
        assert.equal(numberIn(written(value)), value, written(value));
      }
    }
  });

  test(`is refused with anything behind it, and in notations of programs (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 1000; i++) {
      const text = String(anyDouble(draw));
      const whole = Math.floor(draw() * 1e6);
      const others = [`${text}x`, `${text} 1`, `${text}f`, `--${text}`, `0x${whole.toString(16)}`, `0b1`, `${whole}_0`, `${whole},5,5`, `${whole}n`, "", "."]; // prettier-ignore
      for (const other of others) assert.equal(numberIn(other), undefined, other);
    }
  });

  test(`that no double holds is refused, not made infinite or 0 (seed ${seed})`, () => {
    const draw = drawsFrom(seed);
    for (let i = 0; i < 1000; i++) {
      const digits = `${1 + Math.floor(9 * draw())}.${Math.floor(1e6 * draw())}`;
      const power = 400 + Math.floor(1e5 * draw());
      for (const text of [`${digits}e${power}`, `-${digits}e${power}`, `${digits}e-${power}`]) {
        assert.throws(
          () => readNumber(text, "--at"),
          new RegExp(`--at must be a number, 5e-324 to 1.8e308 in size, or 0, got '${text}'`),
        );
      }
      assert.equal(numberIn(`0.000e${power}`), 0);
    }
  });

  test("is NaN or infinite in words only, and only where that is wanted", () => {
    assert.deepEqual(readNumbers("nan,inf,-Infinity", "--at"), [NaN, Infinity, -Infinity]);
    for (const read of [readDefinite, readDefinites, readWhole, readWholes]) {
      assert.throws(() => read("nan", "--at"), /^ConfigError: --at must be a number, got 'nan'$/);
    }
  });
});

describe("a whole number in text", () => {
  test("is read exactly or refused", () => {
    assert.equal(readWhole("9007199254740991", "--epochs"), 2 ** 53 - 1);
    assert.equal(readWhole("1e3", "--width"), 1000);
    for (const text of ["9007199254740992", "9007199254740993", "-9007199254740993", "1e30"]) {
      assert.throws(() => readWhole(text, "--epochs"), {
        name: "ConfigError",
        message: `--epochs must be a whole number of at most 9007199254740991 in size, got '${text}'`,
      });
    }
  });

  test("ends a range, which is then as long as it says", () => {
    assert.deepEqual(readSeeds("9007199254740990..9007199254740991", "--seeds"), [
      2 ** 53 - 2,
      2 ** 53 - 1,
    ]);
    for (const text of [
      "9007199254740992",
      "9007199254740992..9007199254740993",
      "0..9007199254740993",
      `1,2,${"9".repeat(400)}..0`,
    ]) {
      // prettier-ignore
      for (const read of [readSeeds, readNumbers, readDefinites, readWholes]) {
        if (read !== readSeeds && !text.includes("..")) continue;
        assert.throws(() => read(text, "--seeds"), /^ConfigError: --seeds must be [^\n]+$/, text);
      }
    }
  });

  test("is what a seed is", () => {
    assert.deepEqual(readSeeds("1e3 7", "--seeds"), [1000, 7]);
    for (const text of ["1.5", "-1", "inf", "nan", "0x7", "0..", "..9", "0..9..12", "3,,4"]) {
      assert.throws(() => readSeeds(text, "--seeds"), /^ConfigError: --seeds must be whole numbers or ranges such as 0\.\.9, got '/, text); // prettier-ignore
    }
  });
});

test("a sentence quotes what is wrong on one line, and not all of a long text", () => {
  assert.throws(() => readNumber(`1\n${"z".repeat(1e6)}`, "at"), {
    message: `at must be a number, got '1 ${"z".repeat(62)}...'`,
  });
});
