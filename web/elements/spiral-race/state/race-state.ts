import { ConfigError, type RaceConfig, type RacePreset } from "../../../engine/index.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import type { StateValue } from "../../shared/figure/figure-state.js";

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
  /** The epoch that is looked at; -1 is wherever the race is. */
  readonly at: number;
  /** The seed whose runners have pictures; -1 is the first. */
  readonly picture: number;
  /** What of the layers is shown over time: `gradients`, `dead` or `saturated`. */
  readonly layersShow: string;
  readonly activations: readonly string[];
  readonly seeds: readonly number[];
  /** So many seeds in a row, from the first of `seeds` on. */
  readonly starts: number;
  /** Units of each layer, inputs (2) and outputs included. */
  readonly layers: readonly number[];
  /** Activations of the hidden layers: `own` is the runner's. */
  readonly layerActivations: readonly string[];
  readonly init: string;
  readonly gain: number;
  readonly sigma: number;
  readonly skip: boolean;
  readonly normalization: string;
  readonly loss: string;
  readonly optimizer: string;
  readonly learningRate: number;
  readonly momentum: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly alpha: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  readonly clip: number;
  /** Samples in a minibatch; 0 is the full set. */
  readonly batch: number;
  readonly dataset: string;
  readonly classes: number;
  /** Points of each class. */
  readonly points: number;
  readonly noise: number;
  readonly turns: number;
  /** Points of one's own: x, y and label of each, one after the other. */
  readonly custom: readonly number[];
  readonly testShare: number;
  readonly precision: string;
  readonly epochs: number;
  readonly target: number;
  readonly stopAtTarget: boolean;
  readonly plateau: number;
}

/** Hears what a person has set. */
export type Change = (patch: Partial<RaceState>) => void;

/** How the race is looked at: no preset has a say in that. */
type View = "preset" | "log" | "speed" | "layersShow";

/** As a preset says it, all of it. */
export const asPreset: Omit<RaceState, View> = {
  at: -1,
  picture: -1,
  activations: [],
  seeds: [],
  starts: -1,
  layers: [],
  layerActivations: [],
  init: "",
  gain: -1,
  sigma: -1,
  skip: false,
  normalization: "",
  loss: "",
  optimizer: "",
  learningRate: -1,
  momentum: -1,
  beta1: -1,
  beta2: -1,
  alpha: -1,
  epsilon: -1,
  weightDecay: -1,
  clip: -1,
  batch: -1,
  dataset: "",
  classes: -1,
  points: -1,
  noise: -1,
  turns: -1,
  custom: [],
  testShare: -1,
  precision: "",
  epochs: -1,
  target: -1,
  stopAtTarget: false,
  plateau: -1,
};

export const initialRace: RaceState = {
  ...asPreset,
  preset: "honest",
  log: false,
  speed: 0,
  layersShow: "gradients",
} as RaceState;

/** Seeds beyond this many would not tell more. */
export const MOST_STARTS = 100;

/** Where a person looks. */
const looks: readonly string[] = ["at", "picture"];

/** Entries of the state that the core does not know. */
const ours: readonly string[] = [...looks, "starts"];

const isUnset = (value: StateValue): boolean =>
  value === -1 || value === "" || value === false || (Array.isArray(value) && value.length === 0);

/** Whether nothing is set but the preset. */
export const isAsPreset = (state: RaceState): boolean =>
  Object.keys(asPreset).every((key) => looks.includes(key) || isUnset(state[key]));

/** The seeds of the race; throws ConfigError. */
function seedsOf(seeds: readonly number[], starts: number): number[] {
  if (starts === -1) return [...seeds];
  if (!Number.isInteger(starts) || starts < 1 || starts > MOST_STARTS) {
    throw new ConfigError(`starts must be 1 to ${MOST_STARTS}, got ${starts}`);
  }
  return Array.from({ length: starts }, (_, i) => seeds[0] + i);
}

/** The race that a state asks for: the preset's, with what the state sets. Throws ConfigError. */
export function raceConfig(state: RaceState, preset: RacePreset): RaceConfig {
  const own = Object.keys(asPreset).filter((key) => !isUnset(state[key]) && !ours.includes(key));
  const config = { ...preset.config, ...Object.fromEntries(own.map((key) => [key, state[key]])) };
  return {
    ...config,
    activations: config.activations.map((one) =>
      typeof one === "string" ? parseChoice(one) : one,
    ),
    seeds: seedsOf(config.seeds.map(Number), state.starts),
    layers: config.layers.map(Number),
    layerActivations: config.layerActivations.map((id) => (id === "own" ? "" : id)),
    custom: config.custom.map(Number),
  };
}

/** The race that a state asks for, or why there is none. */
export function wantedRace(state: RaceState, presets: readonly RacePreset[]): RaceConfig | Error {
  const preset = presets.find(({ id }) => id === state.preset);
  if (!preset) {
    const names = presets.map(({ id }) => id).join(", ");
    return new ConfigError(`preset must be one of ${names}, got "${state.preset}"`);
  }
  try {
    return raceConfig(state, preset);
  } catch (reason) {
    return reason as Error;
  }
}
