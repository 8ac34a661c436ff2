import type { AskSummary } from "../protocol/protocol.js";
import type { Engine, RaceSummary, Summary } from "../types/index.js";

/** The summary of news that say all about a race. */
function summaryOf(
  engine: Pick<Engine, "createSummary">,
  config: AskSummary["config"],
  news: AskSummary["news"],
): RaceSummary {
  const summary = engine.createSummary(config);
  try {
    summary.update(news);
    return summary.result();
  } finally {
    summary.dispose();
  }
}

/** The summaries of races that a worker keeps for the page. */
export class RaceSummaries {
  readonly #summaries = new Map<number, { generation: number; summary: Summary }>();

  /** Adds news to the summary of a race and returns it. The first news of a generation start at epoch 0. */
  answer(
    engine: Pick<Engine, "createSummary">,
    { race, generation, config, news }: AskSummary,
  ): RaceSummary {
    if (generation === undefined) return summaryOf(engine, config, news);
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
