import { standingWidth } from "./summary-handle.js";
import type { SummaryNews } from "../types/index.js";

/** What a summary is told of a run; a page's copy of it does as well as the run itself. */
export interface Summarized {
  readonly epoch: number;
  readonly done: boolean;
  readonly accuracy: number;
  readonly testAccuracy: number | null;
  readonly deadShare: number;
  readonly milliseconds: number;
  lossesFrom(epoch: number): Float64Array;
}

/** Tells a summary, again and again, what is new. */
export class SummaryReporter {
  readonly #told: Int32Array;

  constructor(runs: number) {
    this.#told = new Int32Array(runs);
  }

  /** What is new since the last call, in arrays of their own. */
  news(runs: readonly Summarized[]): SummaryNews {
    const counts = Int32Array.from(runs, ({ epoch }, i) => epoch - this.#told[i]);
    const losses = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
    const standings = new Float64Array(standingWidth * runs.length);
    let at = 0;
    runs.forEach((run, i) => {
      losses.set(run.lossesFrom(this.#told[i]), at);
      at += counts[i];
      this.#told[i] = run.epoch;
      const { done, accuracy, testAccuracy, deadShare, milliseconds } = run;
      const standing = [Number(done), accuracy, testAccuracy ?? NaN, deadShare, milliseconds];
      standings.set(standing, standingWidth * i);
    });
    return { counts, losses, standings };
  }

  /** Begins again: everything is new. */
  forget(): void {
    this.#told.fill(0);
  }
}
