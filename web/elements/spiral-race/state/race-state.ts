import { ConfigError, type RaceConfig, type RacePreset } from "../../../engine/index.js";
import { raceKinds } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import type { FigureState } from "../../shared/figure/figure-state.js";

/** How the race is looked at: no preset has a say in that. */
interface RaceView {
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
  /** So many seeds in a row, from the first of `seeds` on; -1 is as many as `seeds` has. */
  readonly starts: number;
}

/** The settings of a race as they stand in attributes: activations as text, `own` for a runner's own. */
type Stated<Config> = {
  readonly [Name in keyof Config]?: Name extends "activations"
    ? readonly string[]
    : Config[Name] extends (infer Entry)[]
      ? readonly Entry[]
      : Config[Name] extends string
        ? string
        : Config[Name];
};

/** What a person can set on the race: a preset, and settings in its place. What is not set is the preset's. */
export type RaceState = RaceView & Stated<RaceConfig> & FigureState;

/** Hears what a person has set. */
export type Change = (patch: Partial<RaceState>) => void;

/** Every setting of a race, by the core's own table. */
const settingNames = Object.keys(raceKinds) as readonly (keyof RaceConfig)[];

/** As a preset says it, all of it, and looked at from the first seed's present. */
export const asPreset = {
  ...Object.fromEntries(settingNames.map((name) => [name, undefined])),
  ...{ starts: -1, at: -1, picture: -1 },
} as Partial<RaceState>;

export const initialRace: RaceState = {
  ...asPreset,
  preset: "honest",
  log: false,
  speed: 0,
  layersShow: "gradients",
} as RaceState;

/** Seeds beyond this many would not tell more. */
export const MOST_STARTS = 100;

/** Whether nothing is set but the preset. */
export const isAsPreset = (state: RaceState): boolean =>
  state.starts === -1 && settingNames.every((name) => state[name] === undefined);

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
  const set = settingNames.filter((name) => state[name] !== undefined);
  const own = Object.fromEntries(set.map((name) => [name, state[name]]));
  const config = { ...preset.config, ...own };
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
