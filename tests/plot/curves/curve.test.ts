import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawCurve, pieces } from "../../../web/plot/curves/curve.js";
import { decimate } from "../../../web/plot/curves/decimate.js";
import type { Frame } from "../../../web/plot/axes/frame.js";
import { jumpDots } from "../../../web/plot/curves/jumps.js";
import { linearScale } from "../../../web/plot/axes/scale.js";
import { lines, recordingContext } from "../support/recording-context.js";

/** The slope of ReLU as the core samples it: the jump has two points at x = 0. */
const step = { x: [-2, -1, 0, 0, 1, 2], y: [0, 0, 0, 1, 1, 1], breaks: [3] };
/** The value of ReLU as the core samples it: a kink has two equal points at one x. */
const kink = { x: [-2, -1, 0, 0, 1, 2], y: [0, 0, 0, 0, 1, 2], breaks: [3] };
const style = { color: "#000000", dash: [], width: 2 };

function frameOf(width: number): Frame {
  return {
    rect: { x: 0, y: 0, width, height: 100 },
    x: linearScale([-2, 2], [0, width]),
    y: linearScale([0, 2], [100, 0]),
    xTicks: [],
    yTicks: [],
    xTitle: "",
    yTitle: "",
  };
}

/** Pseudorandom numbers in [0, 1) from a linear congruential generator. */
function* noise(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe("a curve", () => {
  test("is cut at a jump and only there", () => {
    assert.deepEqual(pieces(step), [[0, 3], [3, 6]]); // prettier-ignore
    assert.deepEqual(pieces(kink), [[0, 6]]);
  });

  test("is cut at what is undefined or infinite", () => {
    assert.deepEqual(pieces({ x: [0, 1, 2, 3, 4], y: [1, NaN, 1, 1, Infinity] }), [[0, 1], [2, 4]]); // prettier-ignore
    assert.deepEqual(pieces({ x: [0, 1], y: [NaN, NaN] }), []);
    assert.deepEqual(pieces({ x: [], y: [] }), []);
  });

  test("has no stroke across a jump", () => {
    const { ctx, calls } = recordingContext();
    drawCurve(ctx, step, frameOf(400), style);
    const rises = lines(calls).filter(([, y0, , y1]) => y0 !== y1);
    assert.deepEqual(rises, []);
  });

  test("keeps its corner: the kink itself is a vertex", () => {
    const { ctx, calls } = recordingContext();
    drawCurve(ctx, kink, frameOf(400), style);
    assert.ok(lines(calls).some(([x0, y0]) => x0 === 200 && y0 === 100));
    assert.ok(calls.some(({ name, args }) => name === "lineJoin=" && args[0] === "miter"));
  });

  test("that goes to infinity stays within what a canvas can add up", () => {
    const { ctx, calls } = recordingContext();
    drawCurve(ctx, { x: [-2, 0, 2], y: [0, 1e300, -1e300] }, frameOf(400), style);
    assert.ok(lines(calls).flat().every((number) => Math.abs(number) <= 1e5)); // prettier-ignore
  });
});

describe("dots at a jump", () => {
  test("are closed where the function takes the value", () => {
    const dots = [{ x: 0, y: 0, closed: true }, { x: 0, y: 1, closed: false }]; // prettier-ignore
    assert.deepEqual(jumpDots(step, [0]), dots);
  });

  test("are three when the value is neither limit, none at a kink", () => {
    assert.deepEqual(jumpDots(step, [0.5]).map(({ y, closed }) => [y, closed]), [[0, false], [1, false], [0.5, true]]); // prettier-ignore
    assert.deepEqual(jumpDots(kink, [0]), []);
  });
});

describe("decimation", () => {
  for (const seed of [1, 2, 3]) {
    test(`keeps first, lowest, highest and last of every column, seed ${seed}`, () => {
      const random = noise(seed);
      const count = 5000;
      const values = Float64Array.from({ length: count }, () => random.next().value as number);
      const column = (index: number): number => Math.floor(index / 37);
      const kept = decimate(values, column, 0, count);
      assert.ok(kept.every((index, i) => i === 0 || kept[i - 1]! < index));
      assert.ok(kept.length <= 4 * (column(count - 1) + 1));
      for (let start = 0; start < count; start += 37) {
        const here = kept.filter((index) => column(index) === column(start));
        const all = [...values.subarray(start, start + 37)];
        const left = here.map((index) => values[index]!);
        assert.equal(Math.max(...left), Math.max(...all));
        assert.equal(Math.min(...left), Math.min(...all));
        assert.equal(here[0], start);
        assert.equal(here.at(-1), Math.min(start + 36, count - 1));
      }
    });
  }

  test("leaves a sparse curve as it is", () => {
    assert.deepEqual(
      decimate([3, 1, 2], (index) => index, 0, 3),
      [0, 1, 2],
    );
  });
});
