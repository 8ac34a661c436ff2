import type { ActivationLike } from "./activation.js";

/** Health of a layer by the size of the gradient that reaches it; limits are in {@link HealthLimits}. */
export type Health = "healthy" | "fading" | "vanishing" | "exploding";

/** Limits on RMS(dL/dz of a layer) / RMS(dL/da of the output) between the states of {@link Health}. */
export interface HealthLimits {
  /** At and above: healthy (up to `explodingFrom`). */
  healthyFrom: number;
  /** At and above, up to `healthyFrom`: fading. Below: vanishing. */
  fadingFrom: number;
  /** Above: exploding. */
  explodingFrom: number;
}

/** Send a random gradient backward through `depth` equal layers of `width` units. */
export interface GradientFlowConfig {
  activation: ActivationLike;
  depth: number;
  width: number;
  init: string;
  /** Factor on the initial weights. */
  gain: number;
  /** Standard deviation of the inputs. */
  inputScale: number;
  samples: number;
  seeds: number[];
}

/** One entry a layer; index 0 is the layer nearest the input. */
export interface GradientFlowResult {
  /** RMS(dL/dz) of the layer over RMS(dL/da) of the output; geometric mean over the seeds. */
  measured: Float64Array;
  /** The smallest over the seeds. */
  low: Float64Array;
  /** The largest over the seeds. */
  high: Float64Array;
  /** (sup|f'|)^(layers left to the output): the product of slopes, weights left out. */
  bound: Float64Array;
  /** Share of units, 0..1, whose slope is exactly 0 for all samples. */
  deadShare: Float64Array;
  /** Share of (sample, unit) pairs, 0..1, whose slope is nearly flat. */
  saturatedShare: Float64Array;
  health: Health[];
}
