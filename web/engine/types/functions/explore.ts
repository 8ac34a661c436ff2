import type { ActivationLike } from "./activation.js";

/** Sample an activation over a range, kinks and jumps included. */
export interface ExploreConfig {
  activation: ActivationLike;
  from: number;
  to: number;
  /** Evenly spaced points, both ends included. */
  samples: number;
  /**
   * Points that may be added where the function bends, so that straight lines look like its curve;
   * 0 adds none. With them its turns are exact, however narrow.
   */
  extra: number;
}

/**
 * Samples of an activation; the first four arrays have the same length. At each kink there are two
 * points with the same x, the limits from the left and from the right; `breaks` holds the index of
 * the second: draw no line from `index - 1` to `index` where the two differ. (With `extra` points a
 * pole is a break, too, whose two points lie next to each other.)
 */
export interface ExploreResult {
  x: Float64Array;
  value: Float64Array;
  slope: Float64Array;
  curvature: Float64Array;
  breaks: Uint32Array;
  /** The function's own value at each of `breaks`. */
  valueAtBreaks: Float64Array;
  /** The function's own slope at each of `breaks`. */
  slopeAtBreaks: Float64Array;
  /** What a picture should show of the axes: all, unless a curve runs away to a pole; NaN for nothing. */
  valueLow: number;
  valueHigh: number;
  slopeLow: number;
  slopeHigh: number;
}
