/**
 * Step of softmax at which the first infinity, or a sum of 0, occurs. "": no step; "input": a score beyond the
 * precision's range; "scaled": the division by the temperature; "exponential": an exponential; "sum": the sum of
 * finite exponentials; "zero": all exponentials are 0.
 */
export type SoftmaxFailure = "" | "input" | "scaled" | "exponential" | "sum" | "zero";
