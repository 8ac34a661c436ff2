import type { ActivationLike } from "./activation.js";
import type { Precision } from "../networks/race.js";

/** Evaluate an activation at given points. */
export interface EvaluateConfig {
  activation: ActivationLike;
  precision: Precision;
  at: number[];
}

/** One entry a point of `at`; results in `float` are widened. */
export interface EvaluateResult {
  x: Float64Array;
  value: Float64Array;
  slope: Float64Array;
  curvature: Float64Array;
  /** 16 hexadecimal digits over the bits of all four columns: the same on every machine. */
  fingerprint: string;
}
