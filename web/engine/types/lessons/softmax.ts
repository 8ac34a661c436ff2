/** What numbers are held in: binary32, binary16, bfloat16, binary64. */
export type FloatFormat = "float" | "half" | "bfloat16" | "double";

/** Softmax as it stands in a book beside the form that libraries compute, in a precision. */
export interface SoftmaxConfig {
  /** 2 to 16 finite numbers. */
  logits: number[];
  /** Added to each of them, which changes no share. */
  shift: number;
  temperature: number;
  precision: FloatFormat;
}

/**
 * Where the first infinity, or a sum of 0, turned up: nowhere, in a score that the precision cannot
 * hold, in dividing by the temperature, in an exponential, in a sum of finite exponentials, or
 * because all exponentials were 0.
 */
export type SoftmaxFailure = "" | "input" | "scaled" | "exponential" | "sum" | "zero";

/** One way of computing a softmax, step by step; every number is one of the precision. */
export interface SoftmaxRun {
  /** What goes into exp. */
  exponents: Float64Array;
  exponentials: Float64Array;
  sum: number;
  shares: Float64Array;
  /** Sum of the shares, entropy in nats, and the largest distance of a share from the exact one. */
  total: number;
  entropy: number;
  error: number;
  failure: SoftmaxFailure;
  /** The first score concerned, or -1. */
  failureAt: number;
}

export interface SoftmaxResult {
  /** With the shift, as the precision holds them. */
  logits: Float64Array;
  /** The largest distance of one of them from what was asked for. */
  inputError: number;
  naive: SoftmaxRun;
  /** The largest score subtracted first. */
  stable: SoftmaxRun;
  /** Of the logits with the shift, to the last digits of a double. */
  exact: Float64Array;
  exactEntropy: number;
  /** 16 hexadecimal digits over the bits of all of it: the same on every machine. */
  fingerprint: string;
}

/** Softplus in three ways, in a precision. */
export interface SoftplusConfig {
  at: number[];
  precision: FloatFormat;
}

/**
 * Two neighbouring numbers, going away from 0: the last at which all is well, and the first at which
 * it is not. Both NaN if there is none.
 */
export interface Threshold {
  last: number;
  first: number;
}

/** Where things break, found by search over all numbers of the precision. */
export interface PrecisionLimits {
  /** The largest finite number, and the smallest above 0. */
  largest: number;
  smallest: number;
  /** From 1 to the next number. */
  epsilon: number;
  expInfinite: Threshold;
  expZero: Threshold;
  /** log(1 + e^x). */
  naiveInfinite: Threshold;
  naiveZero: Threshold;
  /** x > 20 ? x : log(1 + e^x), as far as 20. */
  guardedInfinite: Threshold;
  guardedZero: Threshold;
  /** max(x, 0) + log1p(e^-|x|). */
  stableZero: Threshold;
}

/** One entry a point; all but `exact` are numbers of the precision. */
export interface SoftplusResult {
  x: Float64Array;
  naive: Float64Array;
  guarded: Float64Array;
  stable: Float64Array;
  exact: Float64Array;
  /** |value − exact| / exact. */
  naiveError: Float64Array;
  guardedError: Float64Array;
  stableError: Float64Array;
  limits: PrecisionLimits;
  /** 16 hexadecimal digits over the bits of all of it: the same on every machine. */
  fingerprint: string;
}
