import type { ParameterInfo } from "../../generated/types.js";

/** One row of the catalogue of functions that take a list of numbers. */
export interface VectorFunctionInfo {
  /** PyTorch's name: `log_softmax`. */
  id: string;
  name: string;
  /** Formula of one output. */
  formula: string;
  parameters: ParameterInfo[];
  /** Whether the input is two halves, a and b, with one output per pair. */
  halves: boolean;
  year: number;
  paper: string;
}
