import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "../../../web/plot/axes/end-labels.js";

test("labels that do not touch stay where they are", () => {
  assert.deepEqual(spread([80, 20, 50], 15, 0, 100), [80, 20, 50]);
});

test("labels at one place are spread around it, in their order", () => {
  assert.deepEqual(spread([50, 50, 50], 10, 0, 100), [40, 50, 60]);
});

test("labels at an edge are kept inside", () => {
  assert.deepEqual(spread([0, 0], 10, 0, 100), [5, 15]);
  assert.deepEqual(spread([100, 100], 10, 0, 100), [85, 95]);
});

test("no two labels overlap, whatever they want, and none leaves while there is room", () => {
  for (let trial = 1; trial <= 200; trial++) {
    const count = 1 + (trial % 9);
    const wanted = Array.from({ length: count }, (_, i) => ((trial * 7919 + i * i * 104729) % 2003) / 10 - 50); // prettier-ignore
    const centres = spread(wanted, 11, 0, 100);
    const sorted = [...centres].sort((a, b) => a - b);
    assert.ok(
      sorted.every((y, i) => i === 0 || y - sorted[i - 1]! >= 11 - 1e-9),
      String(wanted),
    );
    assert.ok(sorted[0]! >= 5.5 - 1e-9 && sorted.at(-1)! <= 94.5 + 1e-9, String(centres));
    for (const [i, y] of wanted.entries()) {
      for (const [j, other] of wanted.entries())
        if (y < other) assert.ok(centres[i]! < centres[j]!);
    }
  }
});
