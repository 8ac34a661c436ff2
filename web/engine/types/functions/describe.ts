import type { ActivationLike, ParameterInfo } from "./activation.js";

/** Which activation is described: one of the catalogue, or a formula. */
export interface DescribeConfig {
  activation: ActivationLike;
}

/** What people and widgets want to know of an activation before they use it. */
export interface DescribeResult {
  /** False for a function of the catalogue. */
  isFormula: boolean;
  /** The name to show: `GELU`, or the formula. */
  name: string;
  /** As it could be typed. */
  formula: string;
  /** A formula's may go beyond `min` and `max`; a slider stays within. */
  parameters: ParameterInfo[];
  /** What is computed in another form than it was typed, a sentence each. */
  notes: string[];
  /** The formula as a `<math>` element. */
  mathml: string;
}
