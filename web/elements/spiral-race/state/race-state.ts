import { ConfigError, type RaceConfig, type RacePreset } from "../../../engine/index.js";
import { raceSettings, type Kind } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { kindsOf, type StatedSettings } from "../../shared/settings/setting-state.js";

/** Settings that the element sets itself: the number of snapshots depends on memory. */
const internalSettings = ["snapshots"] as const;

type SettingKey = Exclude<keyof RaceConfig, (typeof internalSettings)[number]>;

/**
 * The settings of the race that a person has set. All others are the preset's, so that a link to a preset is short
 * and follows changes of the preset. Activations are ids or formulas, with parameters; "own" in `layerActivations`
 * stands for the runner's.
 */
export type RaceChoices = Partial<StatedSettings<RaceConfig, SettingKey>>;

/** State of `<spiral-race>`: the race, and how it is shown. */
export type RaceState = RaceChoices & {
  /** Id of the preset from which all settings come that are not set. */
  readonly preset: string;
  /** Number of consecutive seeds, from the first of `seeds` on. */
  readonly starts?: number;
  /** Whether the loss axis is logarithmic. */
  readonly log: boolean;
  /** Epochs a second; 0: as fast as possible. */
  readonly speed: number;
  /** The epoch looked at; -1: the present one. */
  readonly at: number;
  /** The seed whose runners have pictures; unset: the first. */
  readonly picture?: number;
  /** The view of the layers: `gradients`, `dead`, `saturated` or `inputs`. */
  readonly layersShow: string;
};

/** Receives a change of the state; entries given as undefined return to the preset's. */
export type Change = (patch: Partial<RaceState>) => void;

const settingKinds = kindsOf(raceSettings, internalSettings);

/** Kinds of the entries that are missing from {@link initialRace}. */
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

/** The patch that returns all settings to the preset's. */
export const asPreset: Partial<RaceState> = {
  ...Object.fromEntries(Object.keys(raceKinds).map((key) => [key, undefined])),
  at: -1,
};

/** The settings that a person has set. */
const choicesIn = (state: RaceState): RaceChoices =>
  Object.fromEntries(
    keys.filter((key) => state[key] !== undefined).map((key) => [key, state[key]]),
  );

/** Whether no setting differs from the preset. */
export const isAsPreset = (state: RaceState): boolean =>
  state.starts === undefined && Object.keys(choicesIn(state)).length === 0;

/** The most starts of a race. */
export const MOST_STARTS = 100;

/**
 * The seeds of the race: `seeds`, or `starts` consecutive ones from the first on. Throws ConfigError for an
 * invalid number of starts.
 */
function seedsOf(seeds: readonly number[], starts: number | undefined): number[] {
  const [first] = seeds;
  if (starts === undefined || first === undefined) return [...seeds];
  if (!Number.isInteger(starts) || starts < 1 || starts > MOST_STARTS) {
    throw new ConfigError(`starts must be 1 to ${MOST_STARTS}, got ${starts}`);
  }
  return Array.from({ length: starts }, (_, i) => first + i);
}

/** The race that a state asks for: the preset's, changed by the state's settings. Throws ConfigError. */
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

/** The race that a state asks for, or the error that prevents it. */
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
