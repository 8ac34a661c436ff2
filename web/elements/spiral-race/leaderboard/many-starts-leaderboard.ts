import type { TemplateResult } from "lit";
import type { ActivationSummary, RaceSummary } from "../../../engine/index.js";
import { formatFixed, formatShare, type SeriesStyle } from "../../../plot/index.js";
import { epochWords, leaderboardTable, type Column } from "./leaderboard-table.js";

/** Inputs of the leaderboard of many starts. */
export interface ManyStartsLeaderboard {
  summary: RaceSummary;
  /** Names of the activations, in the race's order. */
  labels: readonly string[];
  target: number;
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

/** A row: an activation's summary with its label. */
export interface ActivationRow extends ActivationSummary {
  label: string;
}

/** Columns of the numbers; the last one's, a time, differs from run to run. */
export const manyStartsColumns = (seeds: number, hasTest: boolean): Column<ActivationRow>[] => [
  { heading: "came first", cell: ({ firsts }) => `${firsts} of ${seeds}` },
  { heading: "to target", cell: (row) => medianText(row, seeds) },
  { heading: "middle half", cell: (row) => spreadText(row, seeds), isSpare: true },
  { heading: "reached it", cell: ({ reached }) => `${reached} of ${seeds}`, isSpare: true },
  hasTest
    ? { heading: "held out", cell: ({ testAccuracy }) => shareOrNone(testAccuracy), isSpare: true }
    : { heading: "accuracy", cell: ({ accuracy }) => shareOrNone(accuracy), isSpare: true },
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
  const hasTest = activations.some(({ testAccuracy }) => !Number.isNaN(testAccuracy));
  return leaderboardTable<ActivationRow>({
    look: "board seeds",
    caption: captionOf(board),
    columns: manyStartsColumns(seeds, hasTest),
    rows: Array.from(ranking, (place) => ({ ...activations[place]!, label: labels[place]! })),
    labelOf: ({ label }) => label,
    styles,
    pick,
  });
}
