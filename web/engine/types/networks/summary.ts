/** The shape of a race of some activations from some seeds. */
export interface SummaryConfig {
  activations: number;
  seeds: number;
  /** The loss to get under. */
  target: number;
  /** The most stretches of a line, two points each. */
  columns: number;
}

/** News of all runs, in the race's order: seeds outer, activations inner. */
export interface SummaryNews {
  /** How many losses each run has more than in the news before. */
  counts: Int32Array;
  /** These losses, one run after the other. */
  losses: Float64Array;
  /** (runs, 5) row-major: ended (0 or 1), accuracy, test accuracy or NaN, dead share or NaN, milliseconds. */
  standings: Float64Array;
}

/** Five numbers that stand for those of all seeds; quantiles as NumPy has them. */
export interface FiveNumbers {
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  greatest: number;
}

/**
 * The loss curves of all seeds as a line and two bands, as far as every seed is known. A run that stopped keeps its
 * last loss; one that diverged counts as infinite from there on.
 *
 * Long races are thinned: of each stretch of epochs stay the least and the greatest median, at their epochs, and
 * the widest of the bands.
 */
export interface SummaryLines {
  /** Ascending. */
  epochs: Int32Array;
  median: Float64Array;
  /** Half of the seeds lie between the quartiles. */
  lowerQuartile: Float64Array;
  upperQuartile: Float64Array;
  /** The 10 % and the 90 % quantile. */
  low: Float64Array;
  high: Float64Array;
}

/** What one activation's runs come to, so far. */
export interface ActivationSummary {
  lines: SummaryLines;
  /** Epochs to the target; a run that has not reached it, yet or ever, counts as infinitely late. */
  toTarget: FiveNumbers;
  /** The latest losses; that of a run that diverged is infinite. */
  finalLoss: FiveNumbers;
  /** Runs that reached the target. */
  reached: number;
  /** Runs that are over. */
  ended: number;
  diverged: number;
  /** Seeds from which no other reached the target earlier; see {@link RaceSummary.shared}. */
  firsts: number;
  /** Medians; shares are 0..1, NaN where there is none: no points held out, no unit counted yet. */
  accuracy: number;
  testAccuracy: number;
  deadShare: number;
  millisecondsAnEpoch: number;
}

/** What the runs of many seeds come to, so far. */
export interface RaceSummary {
  /** In the race's order. */
  activations: ActivationSummary[];
  /**
   * Places in that order, best first: by median epochs to the target, then by how many reached it, then by the median
   * final loss.
   */
  ranking: Int32Array;
  seeds: number;
  /** Seeds of which it is known who came first, or that nobody does. */
  decided: number;
  /** Those whose first place is shared: it counts for each. */
  shared: number;
  /** Who came first from 80 % of the seeds, if it is one alone; -1 is no clear winner. */
  winner: number;
  /** How many firsts that takes. */
  firstsToWin: number;
  /** With fewer seeds there is no clear winner. */
  fewestSeeds: number;
}

/** Sums up a race while it runs. Dispose of it when done; its methods throw after that. */
export interface Summary {
  update(news: SummaryNews): void;
  result(): RaceSummary;
  /** Frees it; twice is fine. */
  dispose(): void;
}
