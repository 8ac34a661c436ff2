import { linearScale } from "../../../plot/axes/scale.js";
import { linearTicks } from "../../../plot/axes/ticks.js";
import { valueDomain } from "../../../plot/curves/function-plot.js";
import { jumpDots } from "../../../plot/curves/jumps.js";
import type { Engine, ExploreResult } from "../../../engine/index.js";
import { chartTicks, colorOf, drawChart, percent, xRange, yRange, type Chart } from "./chart.js";
import { curveText } from "./curve-text.js";

type Output = "value" | "slope";
const range = { from: -5, to: 5, samples: 121 } as const;

/** Heights of the area on wide and on narrow screens in CSS pixels, as in the explorer. */
const heights = { wide: 340, narrow: 146 } as const;
/** Numbers of ticks; a tick of the y axis takes 44 pixels there. */
const xCounts = { wide: 10, narrow: 5 } as const;
const yCounts = { wide: Math.round(heights.wide / 44), narrow: Math.round(heights.narrow / 44) };

/** Ticks of wide charts, of which narrow ones have some. */
const ticksOf = (ends: readonly [number, number], counts: { wide: number; narrow: number }) =>
  chartTicks(linearTicks(ends, counts.wide).ticks, linearTicks(ends, counts.narrow).ticks);

/** How an output is read from the samples of a function. */
const outputs = {
  value: { title: "f(x)", what: "Values", rate: "slope", atBreaks: "valueAtBreaks" },
  slope: {
    title: "f′(x), the slope",
    what: "Slopes",
    rate: "curvature",
    atBreaks: "slopeAtBreaks",
  },
} as const;

/** A function's name and samples. */
interface Sampled {
  id: string;
  name: string;
  result: ExploreResult;
}

function curvesChart(sampled: readonly Sampled[], output: Output): string {
  const { title, what, rate, atBreaks } = outputs[output];
  const style = { color: "", dash: [], width: 2 };
  const plotted = sampled.map(({ name, result: { x, breaks, ...of } }) => ({
    label: name,
    style,
    curve: { x, y: of[output], breaks },
    atBreaks: of[atBreaks],
  }));
  const yEnds = valueDomain(plotted, yCounts.wide);
  const xEnds = [range.from, range.to] as const;
  const [x, y] = [linearScale(xEnds, xRange), linearScale(yEnds, yRange)];
  const steep = (y(1) - y(0)) / (x(1) - x(0));
  const series = sampled.map(({ id, name, result }) => {
    const samples = Array.from(result.x, (at, i) => ({
      x: x(at),
      y: y(result[output][i]!),
      slope: result[rate][i]! * steep,
    }));
    return { id, name, path: curveText(samples, result.breaks), end: samples.at(-1)!.y };
  });
  const unseen = (0.5 * (yEnds[1] - yEnds[0])) / heights.wide;
  const dots = plotted.flatMap(({ curve, atBreaks }, i) =>
    jumpDots(curve, atBreaks, unseen).map(({ x: at, y: value, closed }) => {
      const color = colorOf(sampled[i]!.id);
      const fill = closed ? `fill="${color}"` : 'class="open"';
      return `<circle cx="${percent(x(at))}" cy="${percent(y(value))}" r="4" stroke="${color}" ${fill}/>`;
    }),
  );
  const names = sampled.map(({ name }) => name).join(", ");
  const chart: Chart = {
    ...{ kind: "curves", x, y, xTitle: "x", yTitle: title, series },
    sentence: `${what} of ${names} for x from −5 to 5`,
    ...{ xTicks: ticksOf(xEnds, xCounts), xNote: linearTicks(xEnds, xCounts.wide).note },
    ...{ yTicks: ticksOf(yEnds, yCounts), yNote: linearTicks(yEnds, yCounts.wide).note },
    leastHeight: heights.narrow,
    extra: dots.join(""),
  };
  return drawChart(chart);
}

/** f and f' of some functions side by side, on [-5, 5]. */
export function curvesStill(engine: Engine, ids: readonly string[]): string {
  const { activations } = engine.catalogue();
  const sampled = ids.map((id) => ({
    id,
    name: activations.find((row) => row.id === id)?.name ?? id,
    result: engine.explore({ activation: id, ...range }),
  }));
  return `<div class="charts">${curvesChart(sampled, "value")}${curvesChart(sampled, "slope")}</div>`;
}
