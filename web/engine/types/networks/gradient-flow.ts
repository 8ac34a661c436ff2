import type { ActivationLike } from "../functions/activation.js";

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
  /** Standard deviation of the weights that the initializer "normal" draws. */
  sigma: number;
  /** Each layer adds its inputs to its outputs. */
  skip: boolean;
  /** "none", or "layer": layer normalisation before each activation. */
  normalization: string;
  /** Standard deviation of the inputs. */
  inputScale: number;
  samples: number;
  seeds: number[];
}

/** What became of a gradient that is not healthy; each is explained at {@link FlowDiagnosis}. */
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

/** Where a measurement lies beside another number; only a factor of more than three counts. */
export type FlowSide = "above" | "near" | "below";

/**
 * What became of the gradient, and why. The layers passed are `layer` and all above it; each multiplies the
 * gradient by a slope, and by its weights on the way to the layer below.
 */
export interface FlowDiagnosis {
  /** The worst health of all layers. */
  state: Health;
  /**
   * "none": every layer is healthy. Of a gradient that is exactly 0, "zero_weights", "dead": a layer in which no unit
   * has a slope, "underflow": too small for a double. Of a small one, "small_weights": the weights take away more than
   * the slopes do; "dead_units": most units are dead; "saturation": most slopes are gone that could be greater;
   * "slope_bound": the weights could not make up even for the greatest slope; "slope": not for the slopes where z
   * lies. Of a large one, "overflow", "large_weights" or "steep_slope", whichever adds more.
   */
  cause: FlowCause;
  /** The layer that is worst off; index 0 is the layer nearest the input. */
  layer: number;
  /** `measured` there. */
  arrives: number;
  /** sup|f'|. */
  largestSlope: number;
  /** Root of the mean of f'(z)², geometric mean over the layers passed; NaN where nothing arrives. */
  typicalSlope: number;
  /** What is left of `arrives` without the slopes, a layer; NaN where nothing arrives. */
  typicalWeights: number;
  /** Where `measured` lies beside the bound. */
  bound: FlowSide;
  /** Where `measured` lies beside the prediction; "none" if there is none. */
  predicted: FlowSide | "none";
}

/**
 * One entry a layer; index 0 is the layer nearest the input. z is what goes into the activation f, normalised or
 * not. Shares are 0..1
 * of all (seed, sample, unit), unless it says otherwise.
 */
export interface GradientFlowResult {
  /** RMS(dL/dz) of the layer over RMS(dL/da) of the output; geometric mean over the seeds. */
  measured: Float64Array;
  /** The smallest over the seeds. */
  low: Float64Array;
  /** The largest over the seeds. */
  high: Float64Array;
  /** (sup|f'|)^(layers left to the output): the product of slopes, weights left out. */
  bound: Float64Array;
  /** What mean-field theory expects of infinitely wide layers (Schoenholz et al. 2017); NaN where unknown. */
  predicted: Float64Array;
  /** Why the prediction is unknown; empty if it is known. */
  unpredicted: string;
  health: Health[];
  /** Share of dL/dz that is exactly 0. */
  zeroShare: Float64Array;
  /** Share of dL/dz that is infinite or not a number. */
  lostShare: Float64Array;
  /** Share of units whose slope is exactly 0 for all samples. */
  deadShare: Float64Array;
  /** Share of z whose slope is nearly flat: |f'(z)| < 0.1. */
  saturatedShare: Float64Array;
  /** Root of the mean of f'(z)². */
  typicalSlope: Float64Array;
  preMean: Float64Array;
  /** Standard deviation of z. */
  preDeviation: Float64Array;
  /** The same as mean-field theory expects it. */
  predictedDeviation: Float64Array;
  /** Mean of what leaves the layer: f(z), with a skip connection the layer's inputs added. */
  valueMean: Float64Array;
  /** Its standard deviation. */
  valueDeviation: Float64Array;
  /** How many bins a layer's histogram has; they are equally wide. */
  bins: number;
  /** Where the first bin begins. */
  histogramFrom: number;
  /** Where the last bin ends. */
  histogramTo: number;
  /** (layers, bins) row-major: share of the layer's z in each bin. */
  histogram: Float64Array;
  /** Share of z below the first bin. */
  below: Float64Array;
  /** Share of z above the last bin. */
  above: Float64Array;
  diagnosis: FlowDiagnosis;
  /** Of the bits of all these numbers: equal in every build, browser and system. */
  fingerprint: string;
}
