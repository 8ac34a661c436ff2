import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addClassMark, classColor, leadOf, MOST_CLASSES, paintClasses } from "../../../web/plot/decision-boundary/classes.js"; // prettier-ignore
import { contrast, parseColor } from "../../../web/plot/color/color.js";
import { themes } from "../../../web/plot/color/theme.js";
import { recordingContext } from "../support/recording-context.js";

const labels = Array.from({ length: MOST_CLASSES }, (_, label) => label);

/** The area of a class's mark in square pixels; that of a polygon by the shoelace formula. */
function areaOf(label: number): number {
  const { ctx, calls } = recordingContext();
  addClassMark(ctx, label, 3, 4, 2);
  const arc = calls.find(({ name }) => name === "arc");
  if (arc) return Math.PI * (arc.args[2] as number) ** 2;
  const rect = calls.find(({ name }) => name === "rect");
  if (rect) return (rect.args[2] as number) * (rect.args[3] as number);
  const corners = calls
    .filter(({ name }) => name === "moveTo" || name === "lineTo")
    .map(({ args }) => args as [number, number]);
  const sum = corners.reduce((total, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

describe("classes", () => {
  for (const theme of Object.values(themes)) {
    test(`have a colour each that stands out from the paper, ${theme.scheme}`, () => {
      const colors = labels.map((label) => classColor(label, theme));
      assert.equal(new Set(colors).size, MOST_CLASSES);
      for (const color of colors) {
        assert.ok(contrast(parseColor(color), parseColor(theme.paper)) >= 3, color);
      }
    });
  }

  test("have a mark each, all of one size", () => {
    for (const label of labels) assert.ok(Math.abs(areaOf(label) - 4 * Math.PI) < 1e-9, `${label}`);
  });
});

describe("a field of several classes", () => {
  // Probabilities, (class, pixel): class 0 is certain, class 2 is certain, all are equal, NaN.
  const third = 1 / 3;
  const field = [1, 0, third, NaN, 0, 0, third, NaN, 0, 1, third, NaN];

  test("has the hue of the likeliest, and is pale in doubt", () => {
    const pixels = new Uint8ClampedArray(16);
    paintClasses(field, 3, pixels, themes.light);
    const paper = parseColor(themes.light.paper);
    const away = (pixel: number) =>
      Math.max(...paper.map((channel, i) => Math.abs(pixels[4 * pixel + i]! - channel)));
    assert.ok(away(0) > 60 && away(1) > 60, "sure");
    assert.ok(away(2) < 14 && away(3) < 14, "in doubt");
    const [red0 = NaN, , blue0 = NaN, , red2 = NaN, green2 = NaN] = pixels;
    assert.ok(blue0 > red0, "blue for class 0");
    assert.ok(green2 > red2, "green for class 2");
  });

  test("knows by how much a class leads", () => {
    const [sure, beaten, tied] = leadOf(field, 3, 0);
    assert.deepEqual([sure, beaten, tied], [1, -1, 0]);
  });
});
