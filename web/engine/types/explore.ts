import type { ActivationLike } from "./activation.js";

/** Sample an activation over a range, kinks and jumps included. */
export interface ExploreConfig {
  activation: ActivationLike;
  from: number;
  to: number;
  samples: number;
}

/**
 * Samples of an activation; all arrays have the same length. At each kink there are two points
 * with the same x, the limits from the left and from the right; `breaks` holds the index of the
 * second: draw no line from `index - 1` to `index` where the two differ.
 */
export interface ExploreResult {
  x: Float64Array;
  value: Float64Array;
  slope: Float64Array;
  curvature: Float64Array;
  breaks: Uint32Array;
}
