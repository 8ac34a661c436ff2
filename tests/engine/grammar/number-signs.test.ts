/** Numbers as people write them in other places: read as what they mean, or refused with what to write. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readFunction } from "../../../web/engine/grammar/functions.js";
import { readNumber } from "../../../web/engine/grammar/numbers.js";
import { drawsFrom } from "../../../scripts/lib/random.mjs";

/** The systems of digits of Unicode, as JavaScript's own formatting writes them. */
const digits = ["arab", "arabext", "deva", "beng", "thai", "fullwide"];

describe("a number as it is written elsewhere", () => {
  for (const numberingSystem of digits) {
    test(`is read in the digits of ${numberingSystem}`, () => {
      const draw = drawsFrom(61);
      for (let i = 0; i < 200; i++) {
        const value = Number((1000 * draw() - 500).toFixed(1 + Math.floor(6 * draw())));
        const format = { useGrouping: false, maximumFractionDigits: 9 } as const;
        const text = value
          .toLocaleString(`en-u-nu-${numberingSystem}`, format)
          .replace(/[\u200e\u200f\u061c]/g, ""); // marks of direction
        assert.equal(readNumber(text, "x"), value, text);
      }
    });
  }

  test("is read with a decimal comma, where that can be nothing else", () => {
    const texts = { "0,5": 0.5, ",5": 0.5, "−0,25": -0.25, "1,5e-3": 0.0015, "0,123": 0.123, "12,3456": 12.3456, "１，５": 1.5, "٠٫٥": 0.5, "1234,567": 1234.567 }; // prettier-ignore
    for (const [text, value] of Object.entries(texts)) {
      assert.equal(readNumber(text, "x"), value, text);
    }
  });

  const refused: Record<string, string> = {
    "1,234": "1.234 or 1234",
    "-12,000": "-12.000 or -12000",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1.234.567": "1234567",
    "1 000": "1000",
    "1\u202f000,25": "1000.25",
    "1'000": "1000",
    "1_000": "1000",
    "½": "0.5",
    "-1½": "-1.5",
    "1 3/4": "1.75",
    "1/8": "0.125",
  };
  for (const [text, written] of Object.entries(refused)) {
    test(`is refused as '${text}', with what to write`, () => {
      const message = `width must be a number, written ${written}, got '${text.replace(/\s/g, " ")}'`;
      assert.throws(() => readNumber(text, "width"), { name: "ConfigError", message });
      for (const each of written.split(" or ")) readNumber(each, "width");
    });
  }

  test("is refused without advice where it is none", () => {
    for (const text of ["10²", "50 %", "0,5,5", "1,", "12 34", "1..5", "1 0000", "1,23,456"]) {
      const message = `x must be a number, got '${text}'`;
      assert.throws(() => readNumber(text, "x"), { message });
    }
  });
});

test("a formula is read in digits and letters of other widths, and refused with signs of fractions", () => {
  assert.deepEqual(readFunction("３＊ｘ", "function"), { activation: "3*x" });
  assert.deepEqual(readFunction("a*x;a=٠٫٥", "f"), { activation: "a*x", parameters: { a: 0.5 } });
  const message = "function must be written with decimals, such as 0.5, got '½*x'";
  assert.throws(() => readFunction("½*x", "function"), { message });
  const example = "function must be written like elu(alpha=0.5), got 'elu(alpha=0,5)'";
  assert.throws(() => readFunction("elu(alpha=0,5)", "function"), { message: example });
});
