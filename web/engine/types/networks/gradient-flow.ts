import type { healthStates } from "../../generated/constants.js";

/** Health of a layer by the size of the gradient that reaches it; limits are in {@link HealthLimits}. */
export type Health = (typeof healthStates)[number];

/** Limits on RMS(dL/dz of a layer) / RMS(dL/da of the output) between the states of {@link Health}. */
export interface HealthLimits {
  /** At and above: healthy (up to `explodingFrom`). */
  healthyFrom: number;
  /** At and above, up to `healthyFrom`: fading. Below: vanishing. */
  fadingFrom: number;
  /** Above: exploding. */
  explodingFrom: number;
}

/** Cause of a gradient that is not healthy; {@link FlowDiagnosis} explains each. */
export type FlowCause =
  | "none"
  | "zero_weights"
  | "dead"
  | "underflow"
  | "small_weights"
  | "dead_units"
  | "saturation"
  | "slope_bound"
  | "slope"
  | "overflow"
  | "large_weights"
  | "steep_slope";

/** Where a measurement lies relative to a reference: above or below by a factor of over three, else near. */
export type FlowSide = "above" | "near" | "below";
