import type { RunnerState, RunReport } from "../../../engine/index.js";

/** A runner's report at an epoch. */
export interface RunnerAtEpoch {
  readonly runner: RunnerState;
  /** Epochs run up to that epoch. */
  readonly epoch: number;
  /** Loss of that epoch, or of the last one run; Infinity before the first. */
  readonly loss: number;
  /** Epoch at which the target was reached; null if it was not reached by then. */
  readonly epochsToTarget: number | null;
  readonly diverged: boolean;
  readonly done: boolean;
  /** Share of points classified correctly, or R² in a regression; NaN while unknown for that epoch. */
  readonly score: number;
  /** The same of the points held out; null without any. */
  readonly testScore: number | null;
  /** Share of dead units at the last count; NaN while unknown. */
  readonly deadShare: number;
}

/** How good a network is; R² in a regression alone. */
type Scores = Pick<RunReport, "accuracy" | "testAccuracy"> &
  Partial<Pick<RunReport, "r2" | "testR2">>;
/** The numbers of a past epoch that must be requested. */
export type Shares = Scores & Pick<RunReport, "deadShare">;

/** Numbers of an epoch that have not arrived yet. */
const unknown: Shares = { accuracy: NaN, testAccuracy: NaN, deadShare: NaN };

/** How good a network is: accuracy, or R² in a regression, on the training points and on those held out. */
const scoresOf = ({ accuracy, testAccuracy, r2, testR2 }: Scores) => ({
  score: r2 ?? accuracy,
  testScore: testR2 ?? testAccuracy,
});

/** A runner's present report. */
export const runnerNow = (runner: RunnerState): RunnerAtEpoch => ({
  runner,
  epoch: runner.epoch,
  loss: runner.losses.at(-1) ?? Infinity,
  epochsToTarget: runner.epochsToTarget,
  diverged: runner.diverged,
  done: runner.done,
  ...scoresOf(runner),
  deadShare: runner.deadShare,
});

/** A runner's report at epoch `at` (-1: the present). A runner that had stopped by then keeps its last report. */
export function runnerAt(runner: RunnerState, at: number, past: Shares = unknown): RunnerAtEpoch {
  if (at < 0 || at >= runner.epoch) return runnerNow(runner);
  const { epochsToTarget } = runner;
  const { score, testScore } = scoresOf(past);
  const isThere = epochsToTarget !== null && epochsToTarget <= at;
  return {
    runner,
    epoch: at,
    loss: runner.losses[at]!,
    epochsToTarget: isThere ? epochsToTarget : null,
    diverged: false,
    done: false,
    score,
    testScore: scoresOf(runner).testScore === null ? null : testScore,
    deadShare: past.deadShare,
  };
}
