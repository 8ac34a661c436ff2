import type { ActivationLike, Smoothness } from "./activation.js";

/** Look at an activation as a whole. */
export interface InspectConfig {
  activation: ActivationLike;
}

/**
 * What is true of a function, found by looking at it. NaN stands for "there is none": no such x, no
 * limit, no asymptote, no moment.
 */
export interface InspectResult {
  /** Infimum and supremum of the value, whether a finite x attains them, and the nearest such x. */
  lower: number;
  upper: number;
  lowerReached: boolean;
  upperReached: boolean;
  lowerAt: number;
  upperAt: number;
  /** f(0). */
  atZero: number;
  /** f(0) = 0 and the values have both signs. */
  zeroCentred: boolean;
  /** Never decreasing. */
  monotone: boolean;
  /** Intervals in which it decreases: from, to, from, to, ... ascending. */
  falls: Float64Array;
  /** Intervals in which it is a number, likewise; none if it is one nowhere. */
  domain: Float64Array;
  /** Of the value as x goes to -Infinity and to Infinity; may be infinite. */
  leftLimit: number;
  rightLimit: number;
  /** "smooth" says that the curvature is continuous, too. */
  smoothness: Smoothness;
  /** The worst break, nearest to 0, and the two limits that differ there: of the value for "jump", of the slope for "continuous", of the curvature for "once". */
  breakAt: number;
  breakLeft: number;
  breakRight: number;
  /** Every x at which value, slope or curvature jumps, ascending. */
  breaks: Float64Array;
  /** The slope tends to 0 as x goes to -Infinity, to Infinity. */
  saturatesLeft: boolean;
  saturatesRight: boolean;
  /** The line slope · x + offset that it comes near as x goes to -Infinity, and to Infinity. */
  leftSlope: number;
  leftOffset: number;
  rightSlope: number;
  rightOffset: number;
  /** The supremum of |f'| and the nearest x that has it; infinite where it is only approached. */
  largestSlope: number;
  largestSlopeAt: number;
  /** Of f(Z), Z being standard normal. */
  mean: number;
  variance: number;
  /** E[f(Z)²], E[f'(Z)], E[f'(Z)²] and E[Z f(Z)]. */
  meanSquare: number;
  meanSlope: number;
  meanSquareSlope: number;
  meanProduct: number;
  /** E[Z f(Z) f'(Z)]: how much of a variance's distance from 1 is left after a layer. */
  varianceRate: number;
  /** Whether a layer keeps mean 0 and variance 1, and brings back what is near them. */
  selfNormalizing: boolean;
  /** 16 hexadecimal digits over the bits of all of it: the same on every machine. */
  fingerprint: string;
}
