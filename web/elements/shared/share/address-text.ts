import { attempt } from "../../../engine/grammar/reader.js";
import { clamp } from "../settings/clamp.js";
import type { SettingTable } from "../settings/setting-state.js";
import { readText, writeValue, type FigureState, type StateValue } from "../figure/figure-state.js";

/** Version of states in addresses; `v` names it. */
export const ADDRESS_VERSION = "1";

/** The entries of a state that differ from `initial`, as texts. */
export const writtenEntries = (state: FigureState, initial: FigureState): [string, string][] =>
  Object.entries(state)
    .map(([key, value]): [string, string] => [key, writeValue(value)])
    .filter(([key, text]) => initial[key] === undefined || text !== writeValue(initial[key]));

/**
 * Writes into `query`, each key behind `prefix`, the entries of `state` that differ from `initial`, and removes the
 * others of `keys`, so that an unchanged figure has a short address.
 */
export function writeState(
  query: URLSearchParams,
  prefix: string,
  state: FigureState,
  initial: FigureState,
  keys: readonly string[] = Object.keys(initial),
): void {
  const written = new Map(writtenEntries(state, initial));
  for (const key of keys) {
    const text = written.get(key);
    if (text === undefined) query.delete(prefix + key);
    else query.set(prefix + key, text);
  }
}

/**
 * The entries in `query`, each key behind `prefix`: moved into the ranges of `settings`; those that do not read as in
 * `samples` are left out.
 */
export function readState(
  query: URLSearchParams,
  prefix: string,
  samples: FigureState,
  settings: SettingTable = {},
): FigureState {
  const found: Record<string, StateValue> = {};
  for (const [key, like] of Object.entries(samples)) {
    const text = query.get(prefix + key);
    const value = text === null ? undefined : attempt((one) => readText(key, one, like), text);
    if (value !== undefined) found[key] = clamp(value, settings[key]);
  }
  return found;
}

/** A query as text, its version first. Commas need no escape there, and are easier to read without one. */
export function queryText(query: URLSearchParams): string {
  const others = [...query].filter(([key]) => key !== "v");
  if (others.length === 0) return "";
  const all = new URLSearchParams([["v", ADDRESS_VERSION], ...others]);
  return `?${all.toString().replaceAll("%2C", ",")}`;
}
