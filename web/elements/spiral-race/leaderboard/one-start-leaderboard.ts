import type { TemplateResult } from "lit";
import { formatFixed, formatShare, formatValue, type SeriesStyle } from "../../../plot/index.js";
import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";
import { millisecondsAnEpoch } from "./epoch-time.js";
import { epochWords, leaderboardTable, type Column } from "./leaderboard-table.js";
import { standings } from "./standings.js";

/** Inputs of the leaderboard of one start, besides its runners. */
export interface LeaderboardOptions {
  target: number;
  /** Whether the points have values in place of classes. */
  isRegression: boolean;
  /** The epoch of the numbers; undefined: the present. */
  at: number | undefined;
  /** The remembered epoch that accuracy and pictures are of; undefined for the present. */
  kept: number | undefined;
  pick: (label: string | undefined) => void;
  styles: ReadonlyMap<string, SeriesStyle>;
}

/** A loss with four decimals; a small one with four significant digits, which tell it from 0. */
export function lossText({ epoch, loss, diverged }: RunnerAtEpoch): string {
  if (epoch === 0 && loss === Infinity) return "–";
  if (diverged) return "diverged";
  return loss > 0 && loss < 1e-3 ? formatValue(loss) : formatFixed(loss, 4);
}

/** Inputs of the columns: whether points are held out, and whether they have values in place of classes. */
export interface ScoreColumns {
  hasTest: boolean;
  isRegression: boolean;
}

/** R² as a number; "…" while it is unknown. */
const r2Text = (r2: number | null): string =>
  r2 === null || Number.isNaN(r2) ? "…" : formatFixed(r2, 3);

/** A share in words; "…" while it is unknown. */
const shareText = (share: number | null): string =>
  share === null || Number.isNaN(share) ? "…" : formatShare(share);

/** How good a network is, in words: "accuracy 97.5 %", "R² 0.981"; empty before the first epoch, and while it is unknown. */
export const scoreWords = ({ epoch, score }: RunnerAtEpoch, isRegression: boolean): string =>
  epoch === 0 || Number.isNaN(score)
    ? ""
    : isRegression
      ? `R² ${r2Text(score)}`
      : `accuracy ${shareText(score)}`;

/** The share of dead units in words; "–" before the first count. */
const deadText = ({ epoch, deadShare }: RunnerAtEpoch): string =>
  epoch === 0 && Number.isNaN(deadShare) ? "–" : shareText(deadShare);

const paceText = ({ runner }: RunnerAtEpoch): string => {
  const pace = millisecondsAnEpoch(runner);
  return Number.isNaN(pace) ? "–" : formatFixed(pace, 2);
};

const epochColumn: Column<RunnerAtEpoch> = {
  heading: "epoch",
  cell: ({ epoch }) => epoch,
  isSpare: true,
};

/** The columns of how good the networks are. */
function scoreColumns({ hasTest, isRegression }: ScoreColumns): Column<RunnerAtEpoch>[] {
  const text = isRegression ? r2Text : shareText;
  const heldOut = { heading: "held out", cell: (it: RunnerAtEpoch) => text(it.testScore) };
  return [
    { heading: isRegression ? "R²" : "accuracy", cell: ({ score }) => text(score) },
    ...(hasTest ? [heldOut] : []),
  ];
}

/** Columns of the numbers; the last one's, a time, differs from run to run. */
export const oneStartColumns = (of: ScoreColumns): Column<RunnerAtEpoch>[] => [
  { heading: "to target", cell: ({ epochsToTarget }) => epochsToTarget ?? "–" },
  // Beside the chart there is no room for both.
  ...(of.hasTest ? [] : [epochColumn]),
  { heading: "loss", cell: lossText },
  ...scoreColumns(of),
  { heading: "dead", cell: deadText, isSpare: true },
  { heading: "ms\u00a0an epoch", cell: paceText, isSpare: true },
];

/** Caption of the leaderboard. */
const captionOf = ({ target, at, kept }: LeaderboardOptions): string =>
  `Leaderboard, by epochs to a loss under ${target}${epochWords(at, kept)}`;

/** The leaderboard of one start: the runners by epochs to the target, with their numbers at one epoch. */
export const oneStartLeaderboard = (
  runnersAtEpoch: readonly RunnerAtEpoch[],
  options: LeaderboardOptions,
): TemplateResult =>
  leaderboardTable({
    look: "board",
    caption: captionOf(options),
    columns: oneStartColumns({
      hasTest: runnersAtEpoch.some(({ testScore }) => testScore !== null),
      isRegression: options.isRegression,
    }),
    rows: standings(runnersAtEpoch),
    labelOf: ({ runner }) => runner.label,
    ...options,
  });
