import type { TemplateResult } from "lit";
import type { ActivationSummary, RaceSummary } from "../../../engine/index.js";
import { formatFixed, formatShare, type SeriesStyle } from "../../../plot/index.js";
import type { ScoreColumns } from "./one-start-leaderboard.js";
import { epochWords, leaderboardTable, type Column } from "./leaderboard-table.js";

/** Inputs of the leaderboard of many starts. */
export interface ManyStartsLeaderboard {
  summary: RaceSummary;
  /** Names of the activations, in the race's order. */
  labels: readonly string[];
  target: number;
  /** Whether the points have values in place of classes. */
  isRegression: boolean;
  /** The past epoch that the summary is of; undefined: the present. */
  at: number | undefined;
  /** The remembered epoch that shares are of; undefined for the present. */
  kept: number | undefined;
  styles: ReadonlyMap<string, SeriesStyle>;
  pick: (label: string | undefined) => void;
}

/** The median of epochs to the target, which may be a half; "never" if most starts ended without it. */
export function medianText(
  { toTarget: { median }, ended }: ActivationSummary,
  seeds: number,
): string {
  if (Number.isFinite(median)) return formatFixed(median, Number.isInteger(median) ? 0 : 1);
  return ended === seeds ? "never" : "–";
}

/** The quartiles of epochs to the target: "165 to 203"; empty while neither is known. */
export function spreadText({ toTarget, ended }: ActivationSummary, seeds: number): string {
  const { lowerQuartile, upperQuartile } = toTarget;
  if (lowerQuartile === Infinity) return "";
  const later = ended === seeds ? "never" : "later";
  const end = upperQuartile === Infinity ? later : formatFixed(upperQuartile, 0);
  return `${formatFixed(lowerQuartile, 0)} to ${end}`;
}

const shareOrNone = (share: number): string => (Number.isNaN(share) ? "–" : formatShare(share));
const r2OrNone = (r2: number): string => (Number.isNaN(r2) ? "–" : formatFixed(r2, 3));

/** A row: an activation's summary with its label. */
export interface ActivationRow extends ActivationSummary {
  label: string;
}

/** The column of how good the networks are: on the points held out if there are any. */
function scoreColumn({ hasTest, isRegression }: ScoreColumns): Column<ActivationRow> {
  const shown = isRegression ? r2OrNone : shareOrNone;
  if (hasTest) {
    const heading = isRegression ? "R², held out" : "held out";
    return { heading, cell: ({ testScore }) => shown(testScore), isSpare: true };
  }
  const heading = isRegression ? "R²" : "accuracy";
  return { heading, cell: ({ score }) => shown(score), isSpare: true };
}

/** Columns of the numbers; the last one's, a time, differs from run to run. */
export const manyStartsColumns = (seeds: number, of: ScoreColumns): Column<ActivationRow>[] => [
  { heading: "came first", cell: ({ firsts }) => `${firsts} of ${seeds}` },
  { heading: "to target", cell: (row) => medianText(row, seeds) },
  { heading: "middle half", cell: (row) => spreadText(row, seeds), isSpare: true },
  { heading: "reached it", cell: ({ reached }) => `${reached} of ${seeds}`, isSpare: true },
  scoreColumn(of),
  { heading: "dead", cell: ({ deadShare }) => shareOrNone(deadShare), isSpare: true },
  {
    heading: "ms an epoch here",
    cell: ({ millisecondsAnEpoch: ms }) => (Number.isFinite(ms) ? formatFixed(ms, 2) : "–"),
    isSpare: true,
  },
];

const captionOf = ({ summary, target, at, kept }: ManyStartsLeaderboard): string =>
  `Leaderboard of ${summary.seeds} starts, by the median of epochs to a loss under ${target}${epochWords(at, kept)}`;

/** The leaderboard of many starts: the activations by their median of epochs to the target. */
export function manyStartsLeaderboard(board: ManyStartsLeaderboard): TemplateResult {
  const { summary, labels, styles, pick } = board;
  const { activations, ranking, seeds } = summary;
  const hasTest = activations.some(({ testScore }) => !Number.isNaN(testScore));
  return leaderboardTable<ActivationRow>({
    look: "board seeds",
    caption: captionOf(board),
    columns: manyStartsColumns(seeds, { hasTest, isRegression: board.isRegression }),
    rows: Array.from(ranking, (place) => ({ ...activations[place]!, label: labels[place]! })),
    labelOf: ({ label }) => label,
    styles,
    pick,
  });
}
