import assert from "node:assert/strict";
import { test } from "node:test";
import { reservedWidth, textRoom } from "../../../web/plot/axes/text-width.js";

const font = "12px sans-serif";
const context = (width: number) => ({ font, measureText: () => ({ width }) as TextMetrics });

test("a narrow font gets the reserved room, a wide one what it takes", () => {
  assert.equal(textRoom(context(3), "Leaky ReLU"), reservedWidth("Leaky ReLU", font));
  assert.equal(textRoom(context(300), "Leaky ReLU"), 300);
});

test("room grows with the letters and with the size of the font", () => {
  assert.equal(reservedWidth("", font), 0);
  assert.ok(reservedWidth("iii", font) < reservedWidth("mmm", font));
  assert.equal(reservedWidth("abc", "italic 24px serif"), 2 * reservedWidth("abc", font));
});

test("wide letters of any script have room, letters of two code units once", () => {
  assert.equal(reservedWidth("漢", font), 12);
  assert.equal(reservedWidth("𝑥", font), 12);
});
