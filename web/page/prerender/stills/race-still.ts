import { linearScale, logScale } from "../../../plot/axes/scale.js";
import { linearTicks, logTicks } from "../../../plot/axes/ticks.js";
import { lossDomain } from "../../../plot/curves/loss-chart.js";
import type { Sources } from "../numbers/numbers.js";
import { chartTicks, drawChart, percent, UNITS, xRange, yRange } from "./chart.js";
import { lineText, simplify } from "./path-text.js";

/** Least height of the area in CSS pixels, as in the race. */
const leastHeight = 210;

/** How far a line may miss a loss, in units of the area: a pixel on the largest screens. */
const tolerance = 2;

/** The loss curves of a preset's race on a logarithmic axis, with its target. */
export function raceStill({ engine, races }: Sources, preset: string): string {
  const { activations, presets } = engine.catalogue();
  const nameOf = (id: string) => activations.find((row) => row.id === id)?.name ?? id;
  const { epochs, target } = presets.find(({ id }) => id === preset)!.config;
  const runners = Object.entries(races[preset]!).map(([id, { losses }]) => ({ id, losses }));
  const style = { color: "", dash: [], width: 2 };
  const yEnds = lossDomain(
    runners.map(({ id, losses }) => ({ label: id, style, losses })),
    true,
  );
  const xEnds = [0, epochs] as const;
  const [x, y] = [linearScale(xEnds, xRange), logScale(yEnds, yRange)];
  const series = runners.map(({ id, losses }) => {
    const points = losses.map((loss, epoch) => [x(epoch), y(loss)] as const);
    const path = lineText(simplify(points, tolerance));
    return { id, name: nameOf(id), path, end: points.at(-1)![1] };
  });
  const { ticks: xTicks, note: xNote } = linearTicks(xEnds, 4);
  const yTicks = logTicks(yEnds, 6);
  const names = runners.map(({ id }) => nameOf(id)).join(", ");
  const chart = drawChart({
    ...{ kind: "losses", x, y, xTitle: "epoch", yTitle: "loss (cross-entropy)", series },
    sentence: `Loss by epoch of ${names}`,
    xTicks: chartTicks(
      xTicks,
      xTicks.filter((_, i) => i % 2 === 0),
    ),
    yTicks: chartTicks(yTicks, yTicks),
    ...{ xNote, yNote: "" },
    leastHeight,
    extra: targetLine(target, y(target)),
    tag: "measured",
  });
  return `<div>${chart}</div>`;
}

/** The dashed line at the target loss, with its name at the right end. */
function targetLine(target: number, y: number): string {
  const at = percent(Math.min(UNITS, y));
  return (
    `<line class="target" x2="100%" y1="${at}" y2="${at}"/>` +
    `<text class="target-name" x="100%" y="${at}">target ${target}</text>`
  );
}
