import type { AskSummary } from "../protocol/protocol.js";
import type { Engine, RaceSummary, Summary } from "../types/index.js";

/** The summaries of races that a worker keeps for the page. */
export class RaceSummaries {
  readonly #summaries = new Map<number, { generation: number; summary: Summary }>();

  /** Takes in the news and answers what the race comes to. The first news of a generation have it all. */
  answer(engine: Engine, { race, generation, config, news }: AskSummary): RaceSummary {
    if (this.#summaries.get(race)?.generation !== generation) this.drop(race);
    let kept = this.#summaries.get(race);
    if (!kept) {
      kept = { generation, summary: engine.createSummary(config) };
      this.#summaries.set(race, kept);
    }
    kept.summary.update(news);
    return kept.summary.result();
  }

  drop(race: number): void {
    this.#summaries.get(race)?.summary.dispose();
    this.#summaries.delete(race);
  }
}
