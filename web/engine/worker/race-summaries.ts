import type { AskSummary } from "../protocol/protocol.js";
import type { Engine, RaceSummary, Summary } from "../types/index.js";

/** The summaries of races that a worker keeps for the page. */
export class RaceSummaries {
  readonly #summaries = new Map<number, { generation: number; summary: Summary }>();

  /** Adds news to the summary of a race and returns it. The first news of a generation start at epoch 0. */
  answer(
    engine: Pick<Engine, "createSummary">,
    { race, generation, config, news }: AskSummary,
  ): RaceSummary {
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
