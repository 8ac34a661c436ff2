import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawFlowChart, type FlowSeries } from "../../../web/plot/gradient-flow/flow-chart.js";
import { drawFlowDiagram } from "../../../web/plot/gradient-flow/flow-diagram.js";
import { layerAt, layoutFlow } from "../../../web/plot/gradient-flow/flow-layout.js";
import { flowDomain } from "../../../web/plot/gradient-flow/flow-scale.js";
import { right } from "../../../web/plot/canvas/geometry.js";
import { functionStyle } from "../../../web/plot/color/palette.js";
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "../support/recording-context.js";

const limits = { healthyFrom: 0.1, fadingFrom: 1e-3, explodingFrom: 10 };
const style = functionStyle("relu", theme);
const outer = { x: 0, y: 0, width: 700, height: 320 };

const series = (part: Partial<FlowSeries>): FlowSeries => ({
  label: "ReLU",
  style,
  measured: [0.2, 0.3, 0.5],
  low: [0.1, 0.2, 0.4],
  high: [0.3, 0.4, 0.6],
  ...part,
});

function drawn(chart: FlowSeries[], width = outer.width) {
  const { ctx, calls } = recordingContext();
  drawFlowChart(ctx, { series: chart, limits }, { ...outer, width }, theme);
  return calls;
}

describe("the chart of gradients", () => {
  test("names what stands on it, and the former measurement by its own name", () => {
    const before = { label: "Sigmoid", style: functionStyle("sigmoid", theme), measured: [1e-6, 1e-3, 0.2] }; // prettier-ignore
    const calls = drawn([series({ bound: [1, 1, 1], predicted: [0.2, 0.3, 0.5], before })]);
    for (const text of ["ReLU", "ReLU, bound", "ReLU, predicted", "Sigmoid, before"]) {
      assert.ok(texts(calls).includes(text), text);
    }
    assert.ok(texts(calls).includes("10⁻⁶"), "the axis reaches the former measurement");
  });

  test("leaves a gap where the prediction is unknown, and no name", () => {
    const calls = drawn([series({ predicted: [NaN, NaN, NaN] })]);
    assert.ok(!texts(calls).includes("ReLU, predicted"));
    assert.ok(lines(calls).flat().every(Number.isFinite));
  });

  test("has words at its edges for a zero and for what is beyond all numbers", () => {
    const calls = drawn([series({ measured: [0, 0.1, Infinity], low: [0, 0.1, 1], high: [0, 0.1, Infinity] })]); // prettier-ignore
    assert.ok(texts(calls).includes("0") && texts(calls).includes("∞"));
    assert.ok(lines(calls).flat().every(Number.isFinite));
  });

  test("has no names in a narrow place, and draws nothing of nothing", () => {
    assert.ok(!texts(drawn([series({})], 320)).includes("ReLU"));
    assert.equal(drawn([]).length, 0);
  });
});

describe("the diagram of a network", () => {
  test("names both outer limits even where twelve decades have fifty pixels", () => {
    const { ctx, calls } = recordingContext();
    const measured = Array.from({ length: 20 }, () => 0.2);
    const health = measured.map(() => "healthy" as const);
    const flow = { measured, health, progress: 20, limits, domain: [1e-11, 31.6] as const };
    drawFlowDiagram(ctx, flow, { x: 0, y: 0, width: 270, height: 320 }, theme);
    for (const text of ["10⁻³", "10"]) assert.ok(texts(calls).includes(text), text);
  });

  for (const width of [246, 320, 530]) {
    for (const layers of [1, 6, 24, 64]) {
      test(`fits ${layers} layers into ${width} pixels`, () => {
        const rect = { x: 0, y: 0, width, height: layers < 12 ? 296 : 544 };
        const { neurons, bars, word, thumbs, stacked } = layoutFlow(rect, layers);
        assert.ok(right(neurons) <= bars.x && bars.width >= 20);
        assert.ok(right(bars) <= word);
        const end = thumbs ? thumbs.x : right(rect);
        assert.ok(word + 66 <= end + 1, `the longest word ends at ${word + 66}, before ${end}`);
        assert.ok(thumbs === undefined || right(thumbs) <= right(rect));
        assert.equal(stacked, layers <= 6);
      });
    }
  }

  test("tells the layer at a place, and none beside the rows", () => {
    const rect = { x: 0, y: 0, width: 400, height: 300 };
    const { bars, rowHeight } = layoutFlow(rect, 6);
    assert.equal(layerAt(rect, 6, bars.y + 1), 5);
    assert.equal(layerAt(rect, 6, bars.y + 5.5 * rowHeight), 0);
    assert.equal(layerAt(rect, 6, 3), undefined);
    assert.equal(layerAt(rect, 6, 299), undefined);
  });

  test("writes a zero and an infinity out", () => {
    const { ctx, calls } = recordingContext();
    const measured = [0, Infinity];
    const flow = { measured, health: ["vanishing", "exploding"] as const, limits, domain: flowDomain([measured], limits), progress: 2 }; // prettier-ignore
    drawFlowDiagram(ctx, flow, outer, theme);
    for (const text of ["0", "∞", "vanishing", "exploding"]) assert.ok(texts(calls).includes(text));
  });
});
