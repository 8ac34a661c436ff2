import type { DyingReluConfig } from "../../engine/index.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** What a person can set on the count of dead units. */
export interface DyingState {
  readonly [key: string]: StateValue;
  /** The activation's id, with parameters where they are not the usual ones. */
  readonly activation: string;
  readonly optimizer: string;
  readonly learningRates: readonly number[];
  readonly epochs: number;
  readonly seeds: readonly number[];
}

export const initialDying: DyingState = {
  activation: "relu",
  optimizer: "adam",
  learningRates: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
  epochs: 800,
  seeds: [0, 1, 2],
};

/** One learning rate: they are trained one by one, so that each can be shown when it is there. */
export function dyingConfig(state: DyingState, rate: number): Partial<DyingReluConfig> {
  const { activation, optimizer, epochs, seeds } = state;
  return {
    activation: parseChoice(activation),
    optimizer,
    epochs,
    seeds: [...seeds],
    learningRates: [rate],
  };
}
