import type { RaceSummary, SummaryNews } from "../../generated/types.js";

/** Sums up a race while it runs. Dispose of it when done; its methods throw after that. */
export interface Summary {
  update(news: SummaryNews): void;
  result(): RaceSummary;
  /** Frees it; twice is fine. */
  dispose(): void;
}
