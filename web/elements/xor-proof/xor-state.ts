import type { CollapseConfig, XorBlendConfig, XorProofConfig } from "../../engine/index.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** What a person can set on the proof. */
export interface XorState {
  readonly [key: string]: StateValue;
  /** The activation's id, with parameters where they are not the usual ones. */
  readonly activation: string;
  /** t of (1 - t) x + t f(x): 0 is linear, 1 the activation itself. */
  readonly blend: number;
  /** Units of each hidden layer. */
  readonly width: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** The start that is shown. */
  readonly seed: number;
  /** Starts that are counted, from `seed` on. */
  readonly starts: number;
  /** The seed of the matrices. */
  readonly matrices: number;
  /** How many of them have been multiplied into the first. */
  readonly multiplied: number;
}

export const initialXor: XorState = {
  activation: "sigmoid",
  blend: 1,
  width: 4,
  depth: 1,
  learningRate: 0.5,
  epochs: 5000,
  seed: 0,
  starts: 100,
  matrices: 42,
  multiplied: 0,
};

/** Units between the five matrices. */
export const layers: readonly number[] = [2, 3, 3, 3, 3, 2];

/** Pixels of each side of a surface. */
export const resolution = 24;

/** More than the core takes are not listed: one too many is enough to be told so. */
const mostStarts = 1000;

const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: Math.min(Math.max(0, count), mostStarts + 1) }, (_, i) => seed + i);

function training({ activation, width, depth, learningRate, epochs }: XorState) {
  return { activation: parseChoice(activation), width, depth, learningRate, epochs };
}

/** The start that is shown, alone: quick enough to follow a slider. */
export const shownConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: [state.seed],
  resolution,
});

/** All starts, for their count and the spread of their losses. */
export const countConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: seedsFrom(state.seed, state.starts),
  resolution: 1,
});

/** A fifth of the starts at each of 21 steps from linear to curved, 20 at most. */
export const blendConfig = (state: XorState): Partial<XorBlendConfig> => ({
  ...training(state),
  seeds: seedsFrom(state.seed, Math.min(20, state.starts)),
});

export const collapseConfig = ({ matrices }: XorState): Partial<CollapseConfig> => ({
  layers: [...layers],
  seed: matrices,
});
