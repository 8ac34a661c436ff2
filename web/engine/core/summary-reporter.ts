import type { RunReport, SummaryNews } from "../types/index.js";

/** What a summary is told of a run as one number. */
type Reading = Exclude<keyof SummaryNews, "counts" | "losses" | "done">;

/** What a summary is told of a run; a page's copy of it does as well as the run itself. */
export type Summarized = Readonly<
  Pick<RunReport & { milliseconds: number }, "epoch" | "done" | Reading>
> & { lossesFrom(epoch: number): Float64Array };

/** Tells a summary, again and again, what is new. */
export class SummaryReporter {
  readonly #told: Int32Array;

  constructor(runs: number) {
    this.#told = new Int32Array(runs);
  }

  /** What is new since the last call, in arrays of their own. */
  news(runs: readonly Summarized[]): SummaryNews {
    const counts = Int32Array.from(runs, ({ epoch }, i) => epoch - this.#told[i]!);
    const losses = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    runs.forEach((run, i) => {
      losses.set(run.lossesFrom(this.#told[i]!), at);
      at += counts[i]!;
      this.#told[i] = run.epoch;
    });
    const all = (name: Reading) => Float64Array.from(runs, (run) => run[name] ?? NaN);
    return {
      counts,
      losses,
      done: Int32Array.from(runs, ({ done }) => Number(done)),
      accuracy: all("accuracy"),
      testAccuracy: all("testAccuracy"),
      deadShare: all("deadShare"),
      milliseconds: all("milliseconds"),
    };
  }

  /** Begins again: everything is new. */
  forget(): void {
    this.#told.fill(0);
  }
}
