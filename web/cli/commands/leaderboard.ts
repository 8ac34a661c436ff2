import type { Race, RaceSummary } from "../../engine/index.js";
import { isRegression } from "../../engine/validation/problem.js";
import { short, table } from "../table.js";

/** Epochs to a target as text; Infinity: the run does not reach it. */
const epochs = (value: number) => (Number.isFinite(value) ? short(value) : "never");

const percent = (share: number) => (Number.isNaN(share) ? "-" : `${short(100 * share)} %`);

const shortOrNone = (value: number) => (Number.isNaN(value) ? "-" : short(value));

/** A sentence about the winner, or why there is none. */
function verdict(labels: readonly string[], summary: RaceSummary): string {
  const { activations, seeds, winner, firstsToWin, fewestSeeds, shared } = summary;
  const from = (index: number) => `from ${activations[index]!.firsts} of ${seeds} seeds`;
  const level = shared === 0 ? "" : ` (${shared} of them shared)`;
  if (winner >= 0) return `Clear winner: ${labels[winner]} came first ${from(winner)}${level}.`;
  if (activations.length < 2) return "No clear winner: there was only one.";
  if (seeds < fewestSeeds) return `No clear winner: that takes at least ${fewestSeeds} seeds.`;
  const most = Math.max(...activations.map(({ firsts }) => firsts));
  if (most === 0) return "No clear winner: nobody reached the target.";
  const often = activations.findIndex(({ firsts }) => firsts === most);
  const best = `${labels[often]} came first most often, ${from(often)}${level}`;
  return `No clear winner: ${best}; it takes ${firstsToWin}.`;
}

/** Table of the activations of a race of several seeds, best first, and the verdict. */
export function leaderboard(race: Race, summary: RaceSummary): string {
  const labels = race.runners.slice(0, summary.activations.length).map(({ label }) => label);
  const isHeldOut = race.config.testShare > 0;
  const isValues = isRegression(race.config);
  const score = isValues ? shortOrNone : percent;
  const heading = [
    ...["activation", `epochs to ${race.config.target}`, "quartiles", "reached", "first"],
    ...[
      "last loss",
      isValues ? "R^2" : "accuracy",
      ...(isHeldOut ? ["held out"] : []),
      "dead",
      "ms an epoch",
    ],
  ];
  const rows = Array.from(summary.ranking, (index) => {
    const own = summary.activations[index]!;
    const { lowerQuartile, median, upperQuartile } = own.toTarget;
    return [
      labels[index]!,
      epochs(median),
      `${epochs(lowerQuartile)} to ${epochs(upperQuartile)}`,
      `${own.reached} of ${summary.seeds}`,
      String(own.firsts),
      short(own.finalLoss.median),
      score(own.score),
      ...(isHeldOut ? [score(own.testScore)] : []),
      percent(own.deadShare),
      own.millisecondsAnEpoch.toFixed(3),
    ];
  });
  return `${table(heading, rows)}\n\n${verdict(labels, summary)}`;
}

/** The summary for JSON, without times; `ranking` and `winner` are indices into `activations`. */
export function summaryData(names: readonly string[], summary: RaceSummary) {
  const activations = summary.activations.map(({ millisecondsAnEpoch: _, ...rest }, i) => ({
    activation: names[i],
    ...rest,
  }));
  return { ...summary, winner: summary.winner < 0 ? null : summary.winner, activations };
}
