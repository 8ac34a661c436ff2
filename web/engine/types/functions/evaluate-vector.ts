import type { ParameterInfo } from "./activation.js";
import type { Precision } from "../networks/race.js";

/** One row of the catalogue of functions that take a list of numbers. */
export interface VectorFunctionInfo {
  /** PyTorch's name: `log_softmax`. */
  id: string;
  name: string;
  /** Of one output. */
  formula: string;
  parameters: ParameterInfo[];
  /** Whether the list is two halves, a and b, with one output a pair. */
  halves: boolean;
  year: number;
  paper: string;
}

/** Evaluate a function of a list, and the products of its Jacobian. */
export interface EvaluateVectorConfig {
  function: string;
  /** In the order of the function's row; none for the defaults. */
  parameters: number[];
  precision: Precision;
  at: number[];
  /** v, as long as `at`; none, and J v is not computed. */
  direction: number[];
  /** u, as long as the result; none, and J^T u is not computed. */
  cotangent: number[];
}

export interface EvaluateVectorResult {
  value: Float64Array;
  /** J v: how the results move if the inputs move by v. */
  pushForward: Float64Array;
  /** J^T u: what backpropagation hands on. */
  pullBack: Float64Array;
  /** 16 hexadecimal digits over the bits of all three: the same on every machine. */
  fingerprint: string;
}
