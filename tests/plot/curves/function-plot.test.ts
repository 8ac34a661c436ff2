import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine } from "../../../web/engine/index.js";
import { pieces } from "../../../web/plot/curves/curve.js";
import {
  decimalsOf,
  formatBrief,
  formatPlace,
  formatValue,
} from "../../../web/plot/axes/format.js";
import { drawFunctionPlot, layoutFunctionPlot, valueDomain, type FunctionPlot } from "../../../web/plot/curves/function-plot.js"; // prettier-ignore
import { jumpDots } from "../../../web/plot/curves/jumps.js";
import { formulaStyle, functionStyle } from "../../../web/plot/color/palette.js";
import { drawSvg } from "../../../web/plot/export/svg-file.js";
import { lightTheme as theme } from "../../../web/plot/color/theme.js";
import { lines, recordingContext, texts } from "../support/recording-context.js";

const outer = { x: 0, y: 0, width: 600, height: 300 };
const style = functionStyle("relu", theme);
const engine = await loadEngine();

/** Draws a plot with its cursor at x = 0 on a recording context. */
function drawn(plot: FunctionPlot) {
  const { ctx, calls } = recordingContext();
  const frame = layoutFunctionPlot(ctx, plot, outer, theme);
  drawFunctionPlot(ctx, plot, frame, theme, { x: 0, values: [0] });
  return { frame, calls };
}

/** The explorer's plot of an activation's slope from `from` to `to`. */
function slopeOf(activation: string, from: number, to: number): FunctionPlot {
  const samples = engine.explore({ activation, from, to, samples: 201, extra: 600 });
  const curve = { x: samples.x, y: samples.slope, breaks: samples.breaks };
  const series = [{ label: activation, style, curve, atBreaks: samples.slopeAtBreaks }];
  return { from, to, yTitle: "f′(x)", series };
}

describe("a plot of the core's samples", () => {
  for (const activation of ["relu", "leaky_relu", "prelu"]) {
    for (const [from, to] of [
      [-5, 5],
      [-1e-6, 2e-6],
      [-1e6, 1e6],
    ] as const) {
      // prettier-ignore
      test(`never bridges the jump of ${activation}'s slope on [${from}, ${to}]`, () => {
        const { frame, calls } = drawn(slopeOf(activation, from, to));
        const jump = frame.x(0);
        const curve = lines(calls).filter(([x0, , x1]) => Math.abs(x0 - jump) < 1 && Math.abs(x1 - jump) < 1); // prettier-ignore
        // Grid and cursor run from edge to edge; no other line at the jump may be vertical.
        const bridges = curve.filter(([, y0, , y1]) => Math.abs(y1 - y0) > 3 && Math.abs(y1 - y0) < frame.rect.height - 1); // prettier-ignore
        assert.deepEqual(bridges, []);
      });
    }
  }

  test("keeps the extremes of a curve that has far more points than pixels", () => {
    const x = Array.from({ length: 20_000 }, (_, i) => i / 1000);
    const y = x.map((at, i) => (i === 7_777 ? 5 : i === 12_345 ? -3 : Math.sin(at)));
    const plot = { from: 0, to: 20, yTitle: "", series: [{ label: "", style, curve: { x, y } }] };
    const { frame, calls } = drawn(plot);
    const heights = lines(calls).flatMap(([, y0, , y1]) => [y0, y1]);
    for (const extreme of [5, -3]) {
      assert.ok(heights.some((height) => Math.abs(height - frame.y(extreme)) < 1e-9));
    }
  });
});

describe("a jump that nobody can see", () => {
  const softplus = { x: [0, 1, 1, 2], y: [0, 1, 1 + 2e-9, 2], breaks: [2] };

  test("cuts no curve and gets no dots; one that can be seen does", () => {
    assert.equal(pieces(softplus, 1e-3).length, 1);
    assert.equal(pieces(softplus).length, 2);
    assert.deepEqual(jumpDots(softplus, [1], 1e-3), []);
    assert.equal(jumpDots(softplus, [1], 1e-10).length, 2);
  });
});

describe("the y axis", () => {
  const curve = { x: [0, 1, 2], y: [-1e9, 0.5, 2] };

  test("shows a series' window, not where it runs away to", () => {
    const [low, high] = valueDomain([{ label: "", style, curve, window: [0.2, 2] }], 5);
    assert.ok(low > -1 && high >= 2 && high < 3);
  });

  test("has the ends that were typed, or one of them", () => {
    const plot = { from: 0, to: 2, yTitle: "", series: [{ label: "", style, curve }] };
    const { ctx } = recordingContext();
    const ends = (more: Partial<FunctionPlot>) =>
      layoutFunctionPlot(ctx, { ...plot, ...more }, outer, theme).y.domain;
    assert.deepEqual(ends({ yFrom: -2, yTo: 3 }), [-2, 3]);
    assert.equal(ends({ yFrom: -2 })[0], -2);
    assert.deepEqual(ends({ yFrom: 1e10 }), [1e10, 1e10 + 1]);
  });

  test("reaches zero unless somebody looks closely", () => {
    const near = [{ label: "", style, curve: { x: [0, 1], y: [3, 3.001] } }];
    assert.ok(valueDomain(near, 5)[0] <= 0);
    assert.ok(valueDomain(near, 5, false)[0] > 2.9);
    const constant = [{ label: "", style, curve: { x: [0, 1], y: [7, 7] } }];
    const [low, high] = valueDomain(constant, 5, false);
    assert.ok(low < 7 && high > 7);
  });

  for (const [low, high, note] of [
    [0, 1e-25, "×10⁻²⁵"],
    [1e6, 1e6 + 2, "+1,000,000"],
    [1, 1 + 1e-12, "×10⁻¹² + 1"],
    [-1e300, 1e300, "×10³⁰⁰"],
    [0, 5e-324, "×10⁻³²⁴"],
    [-1.7e308, 1.7e308, "×10³⁰⁸"],
    [1e17, 1e17, ""],
  ] as const) {
    test(`tells its labels apart from ${low} to ${high}: ${note}`, () => {
      const steep = { x: [0, 1], y: [low, high] };
      const plot = { from: 0, to: 1, yTitle: "f(x)", withZero: false, series: [{ label: "", style, curve: steep }] }; // prettier-ignore
      const { frame, calls } = drawn(plot);
      const labels = frame.yTicks.map(({ label }) => label);
      assert.ok(labels.length >= 2 && new Set(labels).size === labels.length, labels.join());
      const pixels = frame.yTicks.map(({ value }) => frame.y(value));
      assert.ok(pixels.every((pixel) => pixel >= frame.rect.y - 1 && pixel <= frame.rect.y + frame.rect.height + 1)); // prettier-ignore
      assert.ok(lines(calls).flat().every(Number.isFinite)); // prettier-ignore
      assert.ok(note === "" || texts(calls).some((text) => text.startsWith("×10") || text === note), texts(calls).join("|")); // prettier-ignore
      for (const end of frame.y.domain) assert.ok(Math.abs(frame.y(frame.y.invert(frame.y(end))) - frame.y(end)) < 1); // prettier-ignore
    });
  }

  test("has room for its labels, however many digits they have", () => {
    const fine = { x: [0, 1], y: [3.0000001, 3.0000002] };
    const plot = { from: 0, to: 1, yTitle: "", withZero: false, series: [{ label: "", style, curve: fine }] }; // prettier-ignore
    const { ctx } = recordingContext();
    const { rect, yTicks } = layoutFunctionPlot(ctx, plot, outer, theme);
    assert.ok(yTicks.every(({ label }) => label.length * 7 + 7 <= rect.x));
  });
});

describe("what is marked", () => {
  const diagonal = { label: "f", style, curve: { x: [-5, 5], y: [-5, 5] } };
  const plot = { from: -5, to: 5, yTitle: "f(x)", series: [diagonal] };

  test("has words inside the frame; two marks do not write over each other", () => {
    const marks = [
      { x: -5, y: 0, label: "min at the edge", style, below: true },
      { x: -4.9, y: 0, label: "min beside it", style, below: true },
      { x: 99, y: 0, label: "outside", style, below: true },
    ];
    const { calls } = drawn({ ...plot, marks });
    assert.ok(texts(calls).includes("min at the edge"));
    assert.ok(!texts(calls).includes("min beside it"));
    assert.ok(!texts(calls).includes("outside"));
  });

  test("is shaded with words where there is room", () => {
    const wide = drawn({ ...plot, shade: { intervals: [{ from: -5, to: 0 }], label: "flat" } });
    assert.ok(texts(wide.calls).includes("flat"));
    const narrow = drawn({ ...plot, shade: { intervals: [{ from: 0, to: 0.3 }], label: "flat" } });
    assert.ok(!texts(narrow.calls).includes("flat"));
  });

  test("has straight lines that stay finite, and those that are not are left out", () => {
    const lineOf = (slope: number, intercept: number) => ({ kind: "asymptote" as const, slope, intercept, style }); // prettier-ignore
    const { calls } = drawn({
      ...plot,
      lines: [lineOf(1e308, 1e308), lineOf(NaN, 0), lineOf(1, 0)],
    });
    assert.ok(lines(calls).flat().every(Number.isFinite)); // prettier-ignore
  });

  test("leaves names at the ends to the legend when they are too many", () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...diagonal, label: `f${i}` }));
    assert.ok(!texts(drawn({ ...plot, series: many }).calls).includes("f0"));
  });
});

describe("numbers in words", () => {
  test("have the digits that matter", () => {
    const pairs = [[0.84134, "0.8413"], [0, "0.0000"], [-1.434e-6, "−1.434×10⁻⁶"], [Infinity, "∞"], [NaN, "undefined"]] as const; // prettier-ignore
    for (const [value, text] of pairs) assert.equal(formatValue(value), text);
    assert.equal(formatBrief(0.5), "0.5");
    assert.equal(formatBrief(1), "1");
    assert.equal(formatBrief(100), "100");
    assert.equal(formatBrief(-1e-6), "−1.000×10⁻⁶");
    assert.equal(formatPlace(-1.0500001), "−1.05");
    assert.equal(formatPlace(0), "0");
  });

  test("tell neighbours in a range apart", () => {
    assert.equal(decimalsOf(10), 2);
    assert.equal(decimalsOf(1), 3);
    assert.equal(decimalsOf(1e-6), 9);
    assert.equal(decimalsOf(2e6), 2);
    assert.equal(decimalsOf(NaN), 2);
  });
});

test("a typed formula is ink, thicker, and solid; a second one is told apart by its dash", () => {
  const [first, second] = [formulaStyle(theme), formulaStyle(theme, 1)];
  assert.deepEqual([first.color, first.dash], [theme.ink, []]);
  assert.ok(first.width > style.width);
  assert.notDeepEqual(second.dash, first.dash);
});

describe("the same drawing as SVG", () => {
  const measure = (text: string): number => text.length * 7;
  const picture = (plot: FunctionPlot): string =>
    drawSvg({ width: 600, height: 300, title: 'A "plot" of <f>' }, measure, (ctx) => {
      drawFunctionPlot(ctx, plot, layoutFunctionPlot(ctx, plot, outer, theme), theme);
    });

  test("has a title, words and curves, and every tag is closed", () => {
    const shade = { intervals: [{ from: -5, to: 0 }], label: "flat: |f′| < 0.1" };
    const marks = [{ x: 0, y: 0, label: "a < b & c", style, below: true }];
    const svg = picture({ ...slopeOf("relu", -5, 5), shade, marks });
    assert.match(svg, /<title>A &quot;plot&quot; of &lt;f&gt;<\/title>/);
    assert.match(svg, />a &lt; b &amp; c<\/text>/);
    assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
    const opened = svg.match(/<[a-zA-Z]+/g)!.length;
    const closed = svg.match(/<\/[a-zA-Z]+>|\/>/g)!.length;
    assert.equal(opened, closed);
  });

  test("lifts its pen at a jump, as the screen does", () => {
    const svg = picture(slopeOf("relu", -5, 5));
    const path = /<path d="([^"]+)" fill="none" stroke="#00489e" stroke-width="2"/.exec(svg)?.[1];
    assert.equal(path?.match(/M/g)?.length, 2);
  });

  test("clips inside clips: each refers to the one around it", () => {
    const svg = drawSvg({ width: 10, height: 10, title: "" }, measure, (ctx) => {
      for (const size of [8, 4]) {
        ctx.beginPath();
        ctx.rect(0, 0, size, size);
        ctx.clip();
      }
      ctx.fillRect(0, 0, 10, 10);
    });
    const [, inner, outer] = /<clipPath id="(\w+)" clip-path="url\(#(\w+)\)">/.exec(svg)!;
    assert.match(svg, new RegExp(`<clipPath id="${outer}"><path d="M0 0h8v8h-8Z"/>`));
    assert.match(svg, new RegExp(`<rect [^>]*clip-path="url\\(#${inner}\\)"/>`));
  });

  test("a path that begins with a line begins where that ends", () => {
    const svg = drawSvg({ width: 10, height: 10, title: "" }, measure, (ctx) => {
      ctx.beginPath();
      for (const x of [1, 5, 9]) ctx.lineTo(x, x);
      ctx.closePath();
      ctx.fill();
    });
    assert.match(svg, /<path d="M1 1L5 5L9 9Z"/);
  });
});
