import type { RunnerState } from "../../../engine/index.js";

/** A runner as it was at an epoch. */
export interface RunnerAtEpoch {
  readonly runner: RunnerState;
  /** Epochs run by then. */
  readonly epoch: number;
  /** The loss of the epoch looked at, or of the last one run; Infinity before the first. */
  readonly loss: number;
  /** As {@link RunnerState} has it, if that had happened. */
  readonly epochsToTarget: number | null;
  readonly diverged: boolean;
  readonly done: boolean;
  /** Shares of points on the right side; NaN while they are not known for that epoch. */
  readonly accuracy: number;
  readonly testAccuracy: number | null;
  /** Share of dead units when last counted; NaN while it is not known. */
  readonly deadShare: number;
}

/** What an epoch of the past is asked for. */
export type Shares = Pick<RunnerAtEpoch, "accuracy" | "testAccuracy" | "deadShare">;

/** Not known yet. */
const unknown: Shares = { accuracy: NaN, testAccuracy: NaN, deadShare: NaN };

/** What a runner is now. */
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

/** What a runner was at epoch `at`; one that had stopped by then is as it stopped. -1 is now. */
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
