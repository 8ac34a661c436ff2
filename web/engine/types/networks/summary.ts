import type { RaceSummary } from "../../generated/types.js";

/** News of all runs, in the race's order: seeds outer, activations inner. */
export interface SummaryNews {
  /** How many losses each run has more than in the news before. */
  counts: Int32Array;
  /** These losses, one run after the other. */
  losses: Float64Array;
  /** (runs, 5) row-major: ended (0 or 1), accuracy, test accuracy or NaN, dead share or NaN, milliseconds. */
  standings: Float64Array;
}

/** Sums up a race while it runs. Dispose of it when done; its methods throw after that. */
export interface Summary {
  update(news: SummaryNews): void;
  result(): RaceSummary;
  /** Frees it; twice is fine. */
  dispose(): void;
}
