import type { Kind, Setting } from "../../../engine/settings.js";
import type { StateValue } from "../figure/figure-state.js";

/** The type that a configuration's value has in a state: lists are read-only, activations are text. */
export type Stated<Value> = Value extends boolean | number
  ? Value
  : Value extends string
    ? string
    : Value extends readonly number[]
      ? readonly number[]
      : readonly string[];

/** The settings `Key` of a configuration, typed as in a state. */
export type StatedSettings<Config, Key extends keyof Config> = {
  readonly [K in Key]: Stated<Config[K]>;
};

/** Settings as rows of a table, by their names. */
export type SettingTable = Readonly<Record<string, Setting>>;

/** The core's defaults of the settings `keys`. */
export const defaultsOf = <Defaults extends Readonly<Record<string, StateValue>>>(
  settings: Readonly<Record<keyof Defaults & string, Setting>>,
  keys: readonly (keyof Defaults & string)[],
): Defaults =>
  Object.fromEntries(keys.map((key) => [key, settings[key].default])) as unknown as Defaults;

/** Kinds of a table's settings, except those in `without`. */
export const kindsOf = (
  settings: SettingTable,
  without: readonly string[] = [],
): Readonly<Record<string, Kind>> =>
  Object.fromEntries(
    Object.entries(settings)
      .filter(([key]) => !without.includes(key))
      .map(([key, { kind }]) => [key, kind]),
  );

/** A sample value of each kind, which tells `readText` the type; NaN stands for any number. */
const samples: Readonly<Record<Kind, StateValue>> = {
  text: "",
  texts: [],
  flag: false,
  number: NaN,
  numbers: [NaN],
  whole: NaN,
  wholes: [NaN],
  seed: NaN,
  seeds: [NaN],
  activation: "",
  activations: [],
};

/** A sample value of each entry's kind, as readers of text need them. */
export const samplesOf = (kinds: Readonly<Record<string, Kind>>): Record<string, StateValue> =>
  Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, samples[kind]]));
