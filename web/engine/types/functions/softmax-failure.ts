/**
 * Where the first infinity, or a sum of 0, turned up: nowhere, in a score that the precision cannot
 * hold, in dividing by the temperature, in an exponential, in a sum of finite exponentials, or
 * because all exponentials were 0.
 */
export type SoftmaxFailure = "" | "input" | "scaled" | "exponential" | "sum" | "zero";
