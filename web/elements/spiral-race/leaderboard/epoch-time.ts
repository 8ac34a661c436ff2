import type { RunnerState } from "../../../engine/index.js";

/** Milliseconds that an epoch takes here, on average over all epochs of a run; NaN before the first. */
export const millisecondsAnEpoch = ({
  milliseconds,
  epoch,
}: Pick<RunnerState, "milliseconds" | "epoch">): number =>
  epoch === 0 ? NaN : milliseconds / epoch;
