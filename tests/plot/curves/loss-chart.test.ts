import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawBand } from "../../../web/plot/curves/band.js";
import { drawLosses, indexAt, layoutLosses, lossDomain, type LossSeries } from "../../../web/plot/curves/loss-chart.js"; // prettier-ignore
import { functionStyle } from "../../../web/plot/color/palette.js";
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "../support/recording-context.js";

const outer = { x: 0, y: 0, width: 600, height: 300 };
const style = functionStyle("relu", theme);

/** The median loss of many runs with two bands, recorded at three epochs. */
const many: LossSeries = {
  ...{ label: "ReLU", style, epochs: [0, 10, 90], losses: [0.7, 0.5, 0.2] },
  bands: [
    { low: [0.7, 0.1, 0.01], high: [0.7, 3, Infinity] },
    { low: [0.7, 0.4, 0.1], high: [0.7, 0.6, 0.4] },
  ],
};
const one: LossSeries = { label: "Tanh", style, losses: [0.9, 0.8, 0.7] };

describe("the losses of many starts", () => {
  test("are read out at the last epoch that is known by then", () => {
    assert.deepEqual([0, 9, 10, 89, 500].map((epoch) => indexAt(many, epoch)), [0, 0, 1, 1, 2]); // prettier-ignore
    assert.deepEqual(
      [0, 2, 3].map((epoch) => indexAt(one, epoch)),
      [0, 2, -1],
    );
  });

  test("have room for their bands, as far as these are finite", () => {
    assert.deepEqual(lossDomain([many], true), [0.01, 10]);
    assert.deepEqual(lossDomain([{ ...many, bands: [] }], true), [0.01, 1]);
  });

  test("show the inner band, and all of them where they are pointed at", () => {
    const bandsOf = (emphasis: LossSeries["emphasis"]): number => {
      const { ctx, calls } = recordingContext();
      drawLosses(ctx, { series: [{ ...many, emphasis }], epochs: 100, log: true }, outer, theme);
      return calls.filter(({ name }) => name === "closePath").length;
    };
    assert.deepEqual([bandsOf("normal"), bandsOf("faint"), bandsOf("strong")], [1, 1, 2]);
  });

  test("end in a dot at their last epoch", () => {
    const { ctx, calls } = recordingContext();
    const chart = { series: [many], epochs: 100, log: true };
    const frame = drawLosses(ctx, chart, outer, theme);
    const dot = calls.find(({ name }) => name === "arc")!;
    assert.equal(dot.args[0], frame.x(90));
  });
});

describe("a band", () => {
  test("leaves the frame where it is infinite, and has no undefined corner", () => {
    const { ctx, calls } = recordingContext();
    const frame = layoutLosses(ctx, { series: [one], epochs: 10, log: true }, outer, theme);
    const low = [0.5, 0, NaN, 0.5];
    drawBand(ctx, [0, 1, 2, 3], { low, high: [1, Infinity, 1, 1] }, "#112233", 0.5, frame);
    const corners = calls.filter(({ name }) => name === "lineTo");
    assert.equal(corners.length, 6);
    assert.ok(corners.every(({ args }) => args.every(Number.isFinite)));
  });
});

describe("the epoch that is read out", () => {
  test("is named on the chart, with a dot on each curve that has come so far", () => {
    const { ctx, calls } = recordingContext();
    const series = [one, { ...one, losses: [0.9] }];
    drawLosses(ctx, { series, epochs: 100, log: false, cursor: 2 }, outer, theme);
    assert.ok(texts(calls).includes("epoch 2"));
    assert.equal(calls.filter(({ name, args }) => name === "arc" && args[2] === 5).length, 1);
    assert.ok(lines(calls).flat().every(Number.isFinite));
  });
});
