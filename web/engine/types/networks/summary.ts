import type { RaceSummary, SummaryNews } from "../../generated/types.js";

/** Summary of a race, updated while it runs. Call `dispose` when done; other methods throw EngineError after that. */
export interface Summary {
  update(news: SummaryNews): void;
  result(): RaceSummary;
  /** Frees the summary; may be called twice. */
  dispose(): void;
}
