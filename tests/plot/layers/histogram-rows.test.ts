import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawHistogramRows, type HistogramRows } from "../../../web/plot/layers/histogram-rows.js";
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { recordingContext, texts } from "../support/recording-context.js";

/** Leaves 200 by 60 px for the rows, from x = 24 and y = 1. */
const outer = { x: 0, y: 0, width: 232, height: 79 };

/** Two layers of four bins from -2 to 2: the first has an empty bin, the second is all above. */
const two: HistogramRows = {
  ...{ layers: 2, bins: 4, from: -2, to: 2 },
  histogram: [0.1, 0.4, 0, 0.2, 0, 0, 0, 0],
  below: [0.3, 0.004],
  above: [0, 1],
};

/** The rectangles that are filled, and the tips of arrows, by layer from the bottom up. */
function drawn(rows: HistogramRows) {
  const { ctx, calls } = recordingContext();
  drawHistogramRows(ctx, rows, outer, theme);
  const of = (wanted: string) =>
    calls.filter(({ name }) => name === wanted).map(({ args }) => args.map(Number));
  // Rows are as wide as all bins together.
  const rects = of("fillRect");
  const isRow = ([, , width = 0]: number[]) => width === 200;
  const arrows = calls.flatMap(({ name }, i) =>
    name === "beginPath" && calls[i + 4]?.name === "fill" ? [calls[i + 1]!.args.map(Number)] : [],
  );
  return {
    rows: rects.filter(isRow),
    bars: rects.filter((rect) => !isRow(rect)),
    arrows,
    words: texts(calls),
  };
}

describe("histograms of layers", () => {
  test("stand in rows, the layer nearest the input at the bottom", () => {
    const { rows, words } = drawn(two);
    assert.deepEqual(rows.map(([x, y, , height]) => [x, y, height]), [[24, 34, 27], [24, 4, 27]]); // prettier-ignore
    assert.deepEqual(words, ["1", "2", "−2", "0", "2"]);
  });

  test("have a bar for each bin that holds any: the fullest as high as its row, the others in proportion", () => {
    const { bars } = drawn(two);
    assert.deepEqual(
      bars.map(([x, , , height = NaN]) => [x, height / 27]),
      [
        [24, 0.25],
        [74, 1],
        [174, 0.5],
      ],
    );
    for (const [, y = NaN, , height = NaN] of bars) assert.equal(y + height, 61);
  });

  test("point to what lies beyond an end, unless it is too little to be seen", () => {
    const { arrows } = drawn(two);
    assert.deepEqual(arrows, [
      [16, 47.5],
      [232, 17.5],
    ]);
  });

  test("show numbers of layers only as far as there is room", () => {
    const layers = 30;
    const none = Array<number>(layers).fill(0);
    const { words, bars } = drawn({ layers, bins: 1, from: -1, to: 1, histogram: none, below: none, above: none }); // prettier-ignore
    assert.deepEqual(words.slice(0, 3), ["1", "7", "13"]);
    assert.deepEqual(bars, []);
  });
});
