import { ConfigError, EngineError } from "../errors.js";
import type { Summary as CoreSummary } from "../generated/core.mjs";
import type { RaceSummary, Summary, SummaryNews } from "../types/index.js";
import { inWords } from "../validation/validate.js";

/** Owner of a summary in the core's memory. */
export class SummaryHandle implements Summary {
  readonly #runs: number;
  #summary: CoreSummary | undefined;

  /** Takes ownership of `summary`. */
  constructor(summary: CoreSummary, runs: number) {
    this.#runs = runs;
    this.#summary = summary;
  }

  get #live(): CoreSummary {
    if (!this.#summary) throw new EngineError("this summary was disposed of");
    return this.#summary;
  }

  update(news: SummaryNews): void {
    const live = this.#live;
    const { losses, ...readings } = news;
    for (const [name, { length }] of Object.entries(readings)) {
      demandLength(inWords(name), length, this.#runs);
    }
    const { counts } = readings;
    if (counts.some((count) => count < 0)) {
      throw new ConfigError(`counts must be 0 or more, got ${Math.min(...counts)}`);
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    demandLength("losses", losses.length, total);
    live.update(news);
  }

  result(): RaceSummary {
    return this.#live.result();
  }

  dispose(): void {
    this.#summary?.delete();
    this.#summary = undefined;
  }
}

function demandLength(name: string, got: number, wanted: number): void {
  if (got !== wanted) throw new ConfigError(`${name} must hold ${wanted} numbers, got ${got}`);
}
