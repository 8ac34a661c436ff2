import type { RunReport, SummaryNews } from "../types/index.js";

/** A reading of a run that enters a summary as it is. */
type Reading = "deadShare" | "milliseconds";

/** A run as input to a summary: a runner, or a page's copy of one. */
export type Summarized = Readonly<
  Pick<
    RunReport & { milliseconds: number },
    "epoch" | "done" | "accuracy" | "testAccuracy" | "r2" | "testR2" | Reading
  >
> & { lossesFrom(epoch: number): Float64Array };

/** A run as it was at an epoch, with its report of then; one that ended before stays as it is. */
export function runAt(run: Summarized, at: number, then: RunReport): Summarized {
  if (at >= run.epoch) return run;
  const { accuracy, testAccuracy, r2, testR2, deadShare } = then;
  const readings = { accuracy, testAccuracy, r2, testR2, deadShare };
  const epoch = at + 1;
  const lossesFrom = (from: number): Float64Array => run.lossesFrom(0).subarray(from, epoch);
  const milliseconds = (run.milliseconds / run.epoch) * epoch;
  return { ...readings, epoch, done: false, milliseconds, lossesFrom };
}

/** Collects, for a summary, what changed since the last call. */
export class SummaryReporter {
  readonly #told: Int32Array;

  constructor(runs: number) {
    this.#told = new Int32Array(runs);
  }

  /** Present readings, and the losses since the last call, in new arrays. */
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
      score: Float64Array.from(runs, ({ r2, accuracy }) => r2 ?? accuracy),
      testScore: Float64Array.from(
        runs,
        ({ testR2, testAccuracy }) => testR2 ?? testAccuracy ?? NaN,
      ),
      deadShare: all("deadShare"),
      milliseconds: all("milliseconds"),
    };
  }

  /** Starts over: the next news contain all losses. */
  forget(): void {
    this.#told.fill(0);
  }
}
