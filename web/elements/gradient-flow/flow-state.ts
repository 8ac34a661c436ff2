import type { GradientFlowConfig } from "../../engine/index.js";
import { parseChoice } from "../shared/choice.js";
import type { StateValue } from "../shared/state.js";

/** What a person can set on the gradient flow. */
export interface FlowState {
  readonly [key: string]: StateValue;
  /** Networks side by side, one an activation: ids, with parameters where they are not the usual ones. */
  readonly activations: readonly string[];
  readonly depth: number;
  readonly width: number;
  readonly init: string;
  /** Factor on the initial weights. */
  readonly gain: number;
  /** Standard deviation of the inputs. */
  readonly inputScale: number;
  readonly seeds: readonly number[];
}

export const initialFlow: FlowState = {
  activations: ["sigmoid", "relu"],
  depth: 6,
  width: 32,
  init: "he",
  gain: 1,
  inputScale: 1,
  seeds: [0, 1, 2, 3, 4],
};

/** What to ask the core for one of the networks. */
export function flowConfig(state: FlowState, activation: string): Partial<GradientFlowConfig> {
  const { depth, width, init, gain, inputScale, seeds } = state;
  return { activation: parseChoice(activation), depth, width, init, gain, inputScale, seeds: [...seeds] }; // prettier-ignore
}

/** The first so many seeds: 0, 1, 2, ... */
export const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
