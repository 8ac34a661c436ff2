import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawFlowChart } from "../../web/plot/gradient-flow/flow-chart.js";
import { drawFlowDiagram } from "../../web/plot/gradient-flow/flow-diagram.js";
import { flowDomain } from "../../web/plot/gradient-flow/flow-scale.js";
import {
  drawFunctionPlot,
  layoutFunctionPlot,
  valueDomain,
} from "../../web/plot/curves/function-plot.js";
import { drawLosses, lossDomain } from "../../web/plot/curves/loss-chart.js";
import { functionStyle } from "../../web/plot/color/palette.js";
import { lightTheme as theme } from "../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "./support/recording-context.js";

const outer = { x: 0, y: 0, width: 600, height: 300 };
const limits = { healthyFrom: 0.1, fadingFrom: 1e-3, explodingFrom: 10 };
const style = functionStyle("relu", theme);

const finite = (numbers: number[]): boolean => numbers.every(Number.isFinite);

describe("a plot of functions", () => {
  const series = [{ label: "ReLU", style, curve: { x: [-5, 0, 5], y: [0, 0, 5] } }];
  const plot = { from: -5, to: 5, yTitle: "f(x)", series };

  test("names its curves and axes", () => {
    const { ctx, calls } = recordingContext();
    const frame = layoutFunctionPlot(ctx, plot, outer, theme);
    drawFunctionPlot(ctx, plot, frame, theme, { x: 1, values: [1] });
    for (const text of ["ReLU", "x", "f(x)", "0"]) assert.ok(texts(calls).includes(text), text);
  });

  test("has room for its values and zero, at round numbers", () => {
    const [low, high] = valueDomain(series, 6);
    assert.ok(low < 0 && high > 5);
    const positive = [{ label: "", style, curve: { x: [0, 1], y: [3, 4] } }];
    assert.ok(valueDomain(positive, 5)[0] <= 0);
  });

  test("does not depend on what is not finite", () => {
    const wild = [{ label: "", style, curve: { x: [0, 1, 2], y: [NaN, Infinity, 1] } }];
    assert.ok(finite(valueDomain(wild, 5)));
    assert.deepEqual(valueDomain([], 5), [-1, 1]);
  });
});

describe("loss curves", () => {
  const series = [
    { label: "ELU", style, losses: [0.9, 0.5, 0.02] },
    { label: "diverged", style, losses: [0.9, 40, NaN] },
  ];

  test("have whole decades on a logarithmic axis, and start at zero on a linear one", () => {
    assert.deepEqual(lossDomain(series.slice(0, 1), true), [0.01, 1]);
    assert.deepEqual(lossDomain(series.slice(0, 1), false), [0, 1]);
    assert.deepEqual(lossDomain([], true), [0.01, 1]);
  });

  test("run off the edge when they explode, and the others stay legible", () => {
    assert.deepEqual(lossDomain(series, false), [0, 5]);
    assert.deepEqual(lossDomain([{ label: "", style, losses: [1e300] }], true)[1], 1e6);
  });

  test("end in dots with names, also a run that diverged", () => {
    for (const log of [true, false]) {
      const { ctx, calls } = recordingContext();
      drawLosses(ctx, { series, epochs: 800, target: 0.1, log }, outer, theme);
      for (const text of ["ELU", "diverged", "target 0.1", "measured", "epoch"]) {
        assert.ok(texts(calls).includes(text), text);
      }
      assert.ok(finite(lines(calls).flat()));
    }
  });

  test("are empty axes before the first epoch", () => {
    const { ctx, calls } = recordingContext();
    const empty = [{ label: "ELU", style, losses: [] }];
    drawLosses(ctx, { series: empty, epochs: 800, log: true }, outer, theme);
    assert.ok(!texts(calls).includes("ELU"));
    assert.ok(finite(lines(calls).flat()));
  });
});

describe("the flow", () => {
  const health = ["vanishing", "fading", "healthy"] as const;
  const flow = { measured: [0, 3e-2, 0.5], health, limits, domain: flowDomain([[0, 3e-2, 0.5]], limits) }; // prettier-ignore

  test("says number and word of every layer when the gradient has arrived", () => {
    const { ctx, calls } = recordingContext();
    drawFlowDiagram(ctx, { ...flow, progress: 3 }, outer, theme);
    const words = texts(calls);
    for (const text of ["0", "0.030", "0.50", ...health]) assert.ok(words.includes(text), text);
    for (const text of ["10⁻³", "0.1", "10", "input"]) assert.ok(words.includes(text), text);
  });

  test("goes from output to input", () => {
    const { ctx, calls } = recordingContext();
    drawFlowDiagram(ctx, { ...flow, progress: 1.5 }, outer, theme);
    assert.ok(texts(calls).includes("healthy"));
    assert.ok(!texts(calls).includes("fading") && !texts(calls).includes("vanishing"));
  });

  test("has an axis that holds all that is positive, and the limits", () => {
    const [low, high] = flowDomain([[0, 3e-30, Infinity, NaN], [2e4]], limits);
    assert.ok(low <= 3e-30 && high >= 2e4);
    assert.ok(flowDomain([], limits)[0] < limits.fadingFrom);
  });

  test("has a chart in which an exact zero is a mark on the lower edge, not a hole", () => {
    const { ctx, calls } = recordingContext();
    const series = { label: "ReLU", style, measured: [0, 0.1], low: [0, 0.1], high: [0, 0.2], bound: [1, 1] }; // prettier-ignore
    drawFlowChart(ctx, { series: [series], limits }, outer, theme);
    assert.ok(finite(lines(calls).flat()));
    for (const text of ["ReLU", "ReLU, bound", "0"]) assert.ok(texts(calls).includes(text));
  });
});
