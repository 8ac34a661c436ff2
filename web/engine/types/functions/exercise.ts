import type { ActivationLike } from "./activation.js";

/** Value and slope in float, over and over: work to be timed. */
export interface ExerciseConfig {
  activation: ActivationLike;
  /** Times that 4,096 numbers in [-4, 4] are gone through. */
  passes: number;
}

/** How much was done. */
export interface ExerciseResult {
  /** Numbers gone through in all. */
  values: number;
  fingerprint: string;
}

/** What an activation costs on this device, as measured. */
export interface Cost {
  /** Per number, value and slope in float: the median of some rounds. */
  nanoseconds: number;
}
