import type { RaceConfig, RacePreset } from "../../engine/index.js";
import { parseChoice } from "../shared/choice.js";
import type { StateValue } from "../shared/state.js";

/**
 * What a person can set on the race. It starts from a preset; an entry that is -1, empty text or an empty
 * list is as the preset says, so that a link to a preset is short and follows the core's numbers.
 */
export interface RaceState {
  readonly [key: string]: StateValue;
  readonly preset: string;
  /** Loss on a logarithmic axis. */
  readonly log: boolean;
  /** Epochs a second; 0 is as fast as it goes. */
  readonly speed: number;
  readonly activations: readonly string[];
  readonly seeds: readonly number[];
  /** Units of each layer, input (2) and output (1) included. */
  readonly layers: readonly number[];
  readonly init: string;
  readonly optimizer: string;
  readonly learningRate: number;
  /** Samples in a minibatch; 0 is the full set. */
  readonly batch: number;
  readonly dataset: string;
  /** Points of each class. */
  readonly points: number;
  readonly noise: number;
  readonly turns: number;
  readonly precision: string;
  readonly epochs: number;
  readonly target: number;
}

/** As a preset says it, all of it. */
export const asPreset: Omit<RaceState, "preset" | "log" | "speed"> = {
  activations: [],
  seeds: [],
  layers: [],
  init: "",
  optimizer: "",
  learningRate: -1,
  batch: -1,
  dataset: "",
  points: -1,
  noise: -1,
  turns: -1,
  precision: "",
  epochs: -1,
  target: -1,
};

export const initialRace: RaceState = {
  ...asPreset,
  preset: "honest",
  log: false,
  speed: 0,
} as RaceState;

const isUnset = (value: StateValue): boolean =>
  value === -1 || value === "" || (Array.isArray(value) && value.length === 0);

/** The race that a state asks for: the preset's, with what the state sets. */
export function raceConfig(state: RaceState, preset: RacePreset): RaceConfig {
  const own = Object.keys(asPreset).filter((key) => !isUnset(state[key]));
  const config = { ...preset.config, ...Object.fromEntries(own.map((key) => [key, state[key]])) };
  return {
    ...config,
    activations: config.activations.map((one) =>
      typeof one === "string" ? parseChoice(one) : one,
    ),
    seeds: config.seeds.map(Number),
    layers: config.layers.map(Number),
  };
}
