import type { ParameterInfo } from "../../generated/types.js";

/** How smooth an activation is: it jumps, its slope jumps, it has one continuous slope, or all of them. */
export type Smoothness = "jump" | "continuous" | "once" | "smooth";

/** An activation with its parameters by name; those left out take the catalogue's initial value. */
export interface ActivationChoice {
  activation: string;
  parameters?: Record<string, number>;
}

/** An activation: its id alone, `"gelu"`, or its id with parameters. */
export type ActivationLike = string | ActivationChoice;

/** Facts about an activation at its initial parameters. */
export interface ActivationFacts {
  /** Infimum of the values; may be `-Infinity`. */
  lower: number;
  /** Supremum of the values; may be `Infinity`. */
  upper: number;
  /** Whether some x attains the infimum. */
  lowerReached: boolean;
  /** Whether some x attains the supremum. */
  upperReached: boolean;
  zeroCentred: boolean;
  smoothness: Smoothness;
  monotone: boolean;
  saturatesLeft: boolean;
  saturatesRight: boolean;
  /** The largest |f'(x)| over the whole line. */
  largestSlope: number;
  year: number;
  paper: string;
}

/** One row of the catalogue of activations. */
export interface ActivationInfo {
  /** PyTorch's name: `leaky_relu`. */
  id: string;
  /** The name to show: `Leaky ReLU`. */
  name: string;
  family: string;
  formula: string;
  parameters: ParameterInfo[];
  /** Names in other software, accepted wherever the id is. */
  aliases: string[];
  facts: ActivationFacts;
}
