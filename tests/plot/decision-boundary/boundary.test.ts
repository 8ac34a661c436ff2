import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawPoints } from "../../../web/plot/decision-boundary/boundary.js";
import { drawValues, valueColor } from "../../../web/plot/decision-boundary/value-points.js";
import { parseColor } from "../../../web/plot/color/color.js";
import { contour } from "../../../web/plot/decision-boundary/contour.js";
import { paintField } from "../../../web/plot/decision-boundary/probability-field.js";
import { themes } from "../../../web/plot/color/theme.js";
import { recordingContext } from "../support/recording-context.js";

/** Samples `at` over [0, 1]² at the centres of pixels: (size, size), row-major, y downward. */
const field = (size: number, at: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: size * size }, (_, i) =>
    at(((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size),
  );

/** The pieces of a field's contour: x0, y0, x1, y1. */
type Piece = [number, number, number, number];
const pieces = (values: ArrayLike<number>, size: number, level: number): Piece[] =>
  contour(values, size, level).flatMap((line) =>
    Array.from({ length: line.length / 2 - 1 }, (_, i) => line.slice(2 * i, 2 * i + 4) as Piece),
  );

describe("the contour", () => {
  test("of a disc lies on its circle", () => {
    const size = 64;
    const disc = field(size, (x, y) => 0.5 + 0.3 - Math.hypot(x - 0.5, y - 0.5));
    const segments = pieces(disc, size, 0.5);
    assert.ok(segments.length > size);
    for (const [x0, y0, x1, y1] of segments) {
      for (const [x, y] of [
        [x0, y0],
        [x1, y1],
      ] as const) {
        // prettier-ignore
        assert.ok(Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.3) < 0.2 / size);
      }
    }
  });

  test("of a straight line runs from edge to edge", () => {
    const segments = pieces(field(16, (x) => x), 16, 0.3); // prettier-ignore
    const ys = segments.flatMap(([, y0, , y1]) => [y0, y1]);
    assert.deepEqual([Math.min(...ys), Math.max(...ys)], [0, 1]);
    for (const [x0, , x1] of segments) assert.ok(Math.abs(x0 - 0.3) + Math.abs(x1 - 0.3) < 1e-6);
  });

  test("is closed: inside the picture every end is the end of two segments", () => {
    const size = 24;
    const wavy = field(size, (x, y) => 0.5 + 0.5 * Math.sin(9 * x + 4 * Math.cos(7 * y)));
    const ends = new Map<string, number>();
    for (const [x0, y0, x1, y1] of pieces(wavy, size, 0.5)) {
      for (const [x, y] of [
        [x0, y0],
        [x1, y1],
      ] as const) {
        // prettier-ignore
        if (Math.min(x, y) < 1e-9 || Math.max(x, y) > 1 - 1e-9) continue;
        const key = `${x.toFixed(9)} ${y.toFixed(9)}`;
        ends.set(key, (ends.get(key) ?? 0) + 1);
      }
    }
    assert.ok(ends.size > 10);
    for (const [key, count] of ends) assert.equal(count, 2, key);
  });

  test("is one line around a disc, and one through the picture of a slope", () => {
    const disc = contour(field(64, (x, y) => 0.3 - Math.hypot(x - 0.5, y - 0.5)), 64, 0); // prettier-ignore
    assert.equal(disc.length, 1);
    assert.deepEqual(disc[0]!.slice(0, 2), disc[0]!.slice(-2));
    const slope = contour(field(16, (x) => x), 16, 0.3); // prettier-ignore
    assert.equal(slope.length, 1);
    assert.deepEqual([slope[0]![1], slope[0]!.at(-1)].sort(), [0, 1]);
  });

  test("keeps two lines apart where they meet in a saddle", () => {
    const saddle = contour([1, 0, 0, 1], 2, 0.5);
    assert.equal(saddle.length, 2);
    for (const line of saddle) assert.ok(line.every(Number.isFinite));
  });

  test("passes by what is not a number", () => {
    const size = 16;
    const holed = field(size, (x, y) => (Math.hypot(x - 0.3, y - 0.5) < 0.2 ? NaN : x - y));
    const lines = contour(holed, size, 0);
    assert.ok(lines.length >= 2 && lines.flat().every(Number.isFinite));
    for (const [x0, y0, x1, y1] of pieces(holed, size, 0)) {
      assert.ok(Math.hypot(x1 - x0, y1 - y0) <= 1.5 / size);
    }
  });

  test("is empty where nothing is crossed", () => {
    assert.deepEqual(contour(field(8, () => 0.9), 8, 0.5), []); // prettier-ignore
  });
});

describe("the field", () => {
  for (const theme of Object.values(themes)) {
    test(`is blue for class 0, orange for class 1, near paper in doubt, ${theme.scheme}`, () => {
      const pixels = new Uint8ClampedArray(16);
      paintField([0, 0.5, 1, NaN], pixels, theme);
      const redOf = (pixel: number) => pixels[4 * pixel]!;
      const blueOf = (pixel: number) => pixels[4 * pixel + 2]!;
      assert.ok(blueOf(0) > redOf(0) && redOf(2) > blueOf(2));
      for (const [i, channel] of parseColor(theme.paper).entries()) {
        assert.ok(Math.abs(pixels[4 + i]! - channel) < 14, "in doubt");
        assert.ok(Math.abs(pixels[12 + i]! - channel) < 14, "not a number");
      }
      assert.deepEqual([pixels[3], pixels[7], pixels[11]], [255, 255, 255]);
    });
  }
});

describe("points", () => {
  test("are round for class 0, square for class 1, y upward, and clipped to the picture", () => {
    const { ctx, calls } = recordingContext();
    const points = [0.5, 0.5, 0, -0.5, -0.5, 1, 9, 9, 1];
    drawPoints(ctx, points, 1, { x: 10, y: 20, width: 100, height: 100 }, themes.light);
    const discs = calls.filter(({ name }) => name === "arc").map(({ args }) => args.slice(0, 2));
    const squares = calls.filter(({ name }) => name === "rect").map(({ args }) => args.map(Number));
    assert.deepEqual(discs, [[85, 45]]);
    assert.equal(squares.length, 1);
    for (const [x, y, width, height] of squares) {
      assert.deepEqual([x! + width! / 2, y! + height! / 2], [35, 95]);
    }
  });

  test("with values are round below 0 and square from 0 on, the weakest drawn first", () => {
    const { ctx, calls } = recordingContext();
    const points = [0.5, 0.5, -1, -0.5, -0.5, 0, 0, 0, -0.01, 0.5, -0.5, 0.75];
    drawValues(ctx, points, 1, { x: 0, y: 0, width: 100, height: 100 }, themes.light);
    const marks = calls.filter(({ name }) => name === "arc" || name === "rect");
    assert.deepEqual(
      marks.map(({ name }) => name),
      ["rect", "arc", "rect", "arc"],
    );
    assert.deepEqual(marks.at(-1)!.args.slice(0, 2), [75, 25]);
  });

  test("have the colour of their value: the hue of its side, stronger the further from 0", () => {
    for (const theme of Object.values(themes)) {
      const far = (value: number, color: string): number => {
        const [a, b] = [parseColor(valueColor(value, theme)), parseColor(color)];
        return Math.hypot(...a.map((part, i) => part - b[i]!));
      };
      assert.ok(far(0, theme.paper) < 1);
      assert.ok(far(-1, theme.blue) < 1 && far(1, theme.orange) < 1);
      assert.ok(far(0.75, theme.orange) < far(0.25, theme.orange));
      assert.equal(valueColor(-3, theme), valueColor(-1, theme));
    }
  });
});
