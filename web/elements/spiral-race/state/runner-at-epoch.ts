import type { RunnerState } from "../../../engine/index.js";

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
  /** Shares of points classified correctly; NaN while unknown for that epoch. */
  readonly accuracy: number;
  readonly testAccuracy: number | null;
  /** Share of dead units at the last count; NaN while unknown. */
  readonly deadShare: number;
}

/** The numbers of a past epoch that must be requested. */
export type Shares = Pick<RunnerAtEpoch, "accuracy" | "testAccuracy" | "deadShare">;

/** Numbers of an epoch that have not arrived yet. */
const unknown: Shares = { accuracy: NaN, testAccuracy: NaN, deadShare: NaN };

/** A runner's present report. */
export const runnerNow = (runner: RunnerState): RunnerAtEpoch => ({
  runner,
  epoch: runner.epoch,
  loss: runner.losses.at(-1) ?? Infinity,
  epochsToTarget: runner.epochsToTarget,
  diverged: runner.diverged,
  done: runner.done,
  accuracy: runner.accuracy,
  testAccuracy: runner.testAccuracy,
  deadShare: runner.deadShare,
});

/** A runner's report at epoch `at` (-1: the present). A runner that had stopped by then keeps its last report. */
export function runnerAt(runner: RunnerState, at: number, past: Shares = unknown): RunnerAtEpoch {
  if (at < 0 || at >= runner.epoch) return runnerNow(runner);
  const { epochsToTarget } = runner;
  const isThere = epochsToTarget !== null && epochsToTarget <= at;
  return {
    runner,
    epoch: at,
    loss: runner.losses[at]!,
    epochsToTarget: isThere ? epochsToTarget : null,
    diverged: false,
    done: false,
    accuracy: past.accuracy,
    testAccuracy: runner.testAccuracy === null ? null : past.testAccuracy,
    deadShare: past.deadShare,
  };
}
