import type { ActivationLike } from "./activation.js";

/** Find what there is to see of an activation within a range. */
export interface LandmarksConfig {
  activation: ActivationLike;
  from: number;
  to: number;
  /** The function is called flat where |f'| is less than this. */
  flat: number;
}

/** A point of the graph, and the slope there. */
export interface GraphPoint {
  x: number;
  value: number;
  slope: number;
}

/** A local minimum or maximum. */
export interface Extremum extends GraphPoint {
  isMinimum: boolean;
}

/** A kink or a jump: limits from both sides, and the function's own value and slope. */
export interface Corner extends GraphPoint {
  leftValue: number;
  leftSlope: number;
  rightValue: number;
  rightSlope: number;
}

export interface Interval {
  from: number;
  to: number;
}

/** Places to the last digit; each list ascends and holds at most the 64 nearest to the middle. */
export interface LandmarksResult {
  /** Minima and maxima of the value, ends of the range left out. */
  turns: Extremum[];
  /** Minima and maxima of the slope. */
  slopeTurns: Extremum[];
  /** Where the value changes its sign. */
  zeros: Float64Array;
  corners: Corner[];
  /** Where |f'| < `flat`. */
  flats: Interval[];
  /** Of the value within the range; NaN if it is nowhere defined. */
  lowest: GraphPoint;
  highest: GraphPoint;
  /** The largest |f'| within the range. */
  steepest: GraphPoint;
}
