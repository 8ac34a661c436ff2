import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { functionStyle } from "../../../web/plot/color/palette.js";
import { drawSlopeHistogram, drawSlopeThumb, flatBins, slopeDomain } from "../../../web/plot/layers/slope-histogram.js"; // prettier-ignore
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "../support/recording-context.js";

/** ReLU's slope with its jump at x = 0, and shares of pre-activations in four bins from -2 to 2. */
const relu = {
  curve: { x: [-2, -1, 0, 0, 1, 2], y: [0, 0, 0, 1, 1, 1], breaks: [3] },
  style: functionStyle("relu", theme),
  shares: [0.1, 0.4, 0.3, 0],
  from: -2,
  to: 2,
  below: 0,
  above: 0.2,
  flatBelow: 0.1,
};
const rect = { x: 0, y: 0, width: 400, height: 200 };

describe("pre-activations on the curve of the slope", () => {
  test("are marked where the slope is gone", () => {
    assert.deepEqual(flatBins(relu), [true, true, false, false]);
  });

  test("leave the jump of the slope a gap", () => {
    const { ctx, calls } = recordingContext();
    drawSlopeHistogram(ctx, relu, rect, theme);
    const upright = lines(calls).filter(([x0, y0, x1, y1]) => x0 === x1 && Math.abs(y1 - y0) > 40);
    // Grid and axis run from edge to edge; a line across the jump would be shorter.
    assert.ok(upright.length > 0);
    for (const [, y0, , y1] of upright) assert.ok(Math.abs(y1 - y0) >= rect.height - 62);
  });

  test("say how many lie beyond an end, in words, and only where some do", () => {
    const { ctx, calls } = recordingContext();
    drawSlopeHistogram(ctx, relu, rect, theme);
    assert.deepEqual(texts(calls).filter((text) => text.includes("%")), ["20.0 %"]); // prettier-ignore
  });

  test("have a bar for each bin that holds any, and none for the others", () => {
    const { ctx, calls } = recordingContext();
    drawSlopeThumb(ctx, relu, { ...rect, height: 40 }, theme);
    const bars = calls.filter(({ name }) => name === "fillRect");
    assert.equal(bars.length, 3);
    const [first = NaN, second = NaN, third = NaN] = bars.map(({ args }) => Number(args[3]));
    assert.ok(second > third && third > first);
  });

  test("fit any slopes, and survive having none", () => {
    const [low, high] = slopeDomain({ x: [0, 1, 2], y: [-0.1, 1.1, NaN] });
    assert.ok(low < -0.1 && high > 1.1);
    const [, bounded] = slopeDomain({ x: [0], y: [1e9] });
    assert.ok(bounded < 10);
    assert.ok(slopeDomain({ x: [], y: [] })[1] > 1);
    const { ctx } = recordingContext();
    drawSlopeThumb(ctx, { ...relu, shares: [0, 0, 0, 0], below: NaN, above: NaN }, rect, theme);
  });
});
