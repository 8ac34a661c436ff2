import type { RunnerState } from "../../../engine/index.js";

/** Milliseconds an epoch on this device, on average over all epochs of a run; NaN before the first. */
export const millisecondsAnEpoch = ({
  milliseconds,
  epoch,
}: Pick<RunnerState, "milliseconds" | "epoch">): number =>
  epoch === 0 ? NaN : milliseconds / epoch;
