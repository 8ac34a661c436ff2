import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  epochAt,
  nearestCurve,
} from "../../../web/elements/spiral-race/loss-chart/chart-pointer.js";
import { functionStyle, layoutLosses, lightTheme as theme, type LossSeries } from "../../../web/plot/index.js"; // prettier-ignore
import { recordingContext } from "../../plot/support/recording-context.js";

const outer = { x: 0, y: 0, width: 600, height: 300 };
const style = functionStyle("relu", theme);
const many: LossSeries = { label: "ReLU", style, epochs: [0, 10, 90], losses: [0.7, 0.5, 0.2] };
const one: LossSeries = { label: "Tanh", style, losses: [0.9, 0.8, 0.7] };

describe("the epoch that is pointed at", () => {
  test("is the one under the pointer, as far as anybody has come", () => {
    const { ctx } = recordingContext();
    const frame = layoutLosses(ctx, { series: [one], epochs: 100, log: false }, outer, theme);
    assert.equal(epochAt(frame, frame.x(40), 100), 40);
    assert.deepEqual([epochAt(frame, frame.x(40), 3), epochAt(frame, -99, 3)], [2, 0]);
    assert.equal(epochAt(frame, frame.x(1), 0), undefined, "before the first epoch");
  });

  test("belongs to the curve that is nearest, if one is near", () => {
    const { ctx } = recordingContext();
    const frame = layoutLosses(ctx, { series: [one, many], epochs: 100, log: false }, outer, theme);
    const at = (epoch: number, loss: number) =>
      nearestCurve([one, many], frame, frame.x(epoch), frame.y(loss));
    assert.deepEqual([at(1, 0.8), at(1, 0.69), at(1, 0.2)], ["Tanh", "ReLU", undefined]);
    assert.equal(at(50, 0.5), "ReLU", "where the other has ended");
  });
});
