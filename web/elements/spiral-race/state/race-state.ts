import { ConfigError, type RaceConfig, type RacePreset } from "../../../engine/index.js";
import { raceSettings, type Kind } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { kindsOf, type StatedSettings } from "../../shared/settings/setting-state.js";

/** Settings that the element chooses itself: what is remembered is a matter of memory. */
const ownBusiness = ["snapshots"] as const;

type SettingKey = Exclude<keyof RaceConfig, (typeof ownBusiness)[number]>;

/**
 * What a person has set of the race's settings; all others are the preset's, so that a link to a preset is short and
 * follows the core's numbers. Activations are ids or formulas, with their parameters; `own` of `layerActivations` is
 * the runner's.
 */
export type RaceChoices = Partial<StatedSettings<RaceConfig, SettingKey>>;

/** What a person can set on the race: what is raced, and how it is looked at. */
export type RaceState = RaceChoices & {
  readonly preset: string;
  /** So many seeds in a row, from the first of `seeds` on. */
  readonly starts?: number;
  /** Loss on a logarithmic axis. */
  readonly log: boolean;
  /** Epochs a second; 0 is as fast as it goes. */
  readonly speed: number;
  /** The epoch that is looked at; -1 is wherever the race is. */
  readonly at: number;
  /** The seed whose runners have pictures, if it is not the first. */
  readonly picture?: number;
  /** What of the layers is shown over time: `gradients`, `dead` or `saturated`. */
  readonly layersShow: string;
};

/** Hears what a person has set; an entry that is undefined is the preset's again. */
export type Change = (patch: Partial<RaceState>) => void;

const settingKinds = kindsOf(raceSettings, ownBusiness);

/** Kinds of the entries that a fresh figure has not set. */
export const raceKinds: Readonly<Record<string, Kind>> = {
  ...settingKinds,
  starts: "whole",
  picture: "seed",
};

export const initialRace: RaceState = {
  preset: "honest",
  log: false,
  speed: 0,
  at: -1,
  layersShow: "gradients",
};

const keys = Object.keys(settingKinds) as SettingKey[];

/** As a preset says it, all of it. */
export const asPreset: Partial<RaceState> = {
  ...Object.fromEntries(Object.keys(raceKinds).map((key) => [key, undefined])),
  at: -1,
};

/** The settings that a person has set. */
const choicesIn = (state: RaceState): RaceChoices =>
  Object.fromEntries(
    keys.filter((key) => state[key] !== undefined).map((key) => [key, state[key]]),
  );

/** Whether nothing is set but the preset. */
export const isAsPreset = (state: RaceState): boolean =>
  state.starts === undefined && Object.keys(choicesIn(state)).length === 0;

/** Seeds beyond this many would not tell more. */
export const MOST_STARTS = 100;

/** The seeds of the race; throws ConfigError. */
function seedsOf(seeds: readonly number[], starts: number | undefined): number[] {
  const [first] = seeds;
  if (starts === undefined || first === undefined) return [...seeds];
  if (!Number.isInteger(starts) || starts < 1 || starts > MOST_STARTS) {
    throw new ConfigError(`starts must be 1 to ${MOST_STARTS}, got ${starts}`);
  }
  return Array.from({ length: starts }, (_, i) => first + i);
}

/** The race that a state asks for: the preset's, with what the state sets. Throws ConfigError. */
export function raceConfig(state: RaceState, preset: RacePreset): RaceConfig {
  const config = { ...preset.config, ...choicesIn(state) } as RaceConfig;
  return {
    ...config,
    activations: config.activations.map((one) =>
      typeof one === "string" ? parseChoice(one) : one,
    ),
    seeds: seedsOf(config.seeds, state.starts),
    layerActivations: config.layerActivations.map((id) => (id === "own" ? "" : id)),
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
