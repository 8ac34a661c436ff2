import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawLineChart } from "../../web/plot/curves/line-chart.js";
import { functionStyle } from "../../web/plot/color/palette.js";
import { drawSurface, type SurfaceData } from "../../web/plot/decision-boundary/surface.js";
import { lightTheme as theme } from "../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "./support/recording-context.js";

const outer = { x: 0, y: 0, width: 400, height: 300 };
const style = functionStyle("sigmoid", theme);

describe("lines on straight axes", () => {
  const chart = {
    lines: [
      { label: "with", style, x: [0, 1, 2], y: [0.2, NaN, 0.1], low: [0, NaN, 0], high: [1, 1, 1] },
    ],
    xDomain: [0, 2] as const,
    yDomain: [0, 1] as const,
    xTitle: "epoch",
    yTitle: "error",
    tag: "measured" as const,
    marker: { x: 1, label: "t = 1" },
  };

  test("have names, titles, a tag and a marker", () => {
    const { ctx, calls } = recordingContext();
    drawLineChart(ctx, chart, outer, theme);
    for (const text of ["with", "epoch", "error", "measured", "t = 1"]) {
      assert.ok(texts(calls).includes(text), text);
    }
  });

  test("leave out what is not finite", () => {
    const { ctx, calls } = recordingContext();
    drawLineChart(ctx, chart, outer, theme);
    assert.ok(lines(calls).flat().every(Number.isFinite)); // prettier-ignore
  });
});

describe("a surface", () => {
  const data: SurfaceData = {
    surface: Float32Array.of(0, 1, 1, 0),
    resolution: 2,
    from: -0.5,
    to: 1.5,
    targets: [
      [0, 0, 0, 0.1],
      [1, 1, 1, NaN],
    ],
    plane: [0.5, 0, 0],
  };

  const places = (data: SurfaceData) => {
    const { ctx, calls } = recordingContext();
    drawSurface(ctx, data, outer, theme);
    return { ctx, calls, pieces: lines(calls) };
  };

  test("stays inside its rectangle", () => {
    const { pieces } = places(data);
    for (const [x0, y0, x1, y1] of pieces) {
      for (const x of [x0, x1]) assert.ok(x >= outer.x && x <= outer.width, `${x}`);
      for (const y of [y0, y1]) assert.ok(y >= outer.y && y <= outer.height, `${y}`);
    }
  });

  test("marks a target of 0 with a disc and one of 1 with a square", () => {
    const { calls } = places(data);
    assert.equal(calls.filter(({ name }) => name === "arc").length, 1);
    assert.equal(calls.filter(({ name }) => name === "rect").length, 1);
  });

  test("draws no patch that is not known, and none before there is a surface", () => {
    const filled = (data: SurfaceData) =>
      places(data).calls.filter(({ name }) => name === "fill").length;
    const empty = filled({ ...data, surface: null });
    assert.equal(filled(data), empty + 1);
    assert.equal(filled({ ...data, surface: Float32Array.of(0, NaN, 1, 0) }), empty);
  });

  test("is higher where the value is higher", () => {
    const top = (value: number) => {
      const { pieces } = places({ ...data, plane: [value, 0, 0], targets: [], surface: null });
      return Math.min(...pieces.map(([, y]) => y));
    };
    assert.ok(top(1) < top(0));
  });
});
