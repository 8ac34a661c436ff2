import { attempt } from "../engine/grammar/reader.js";
import {
  readText,
  writeValue,
  type FigureState as State,
  type StateValue as Value,
} from "../elements/shared/figure/figure-state.js";

/**
 * Writes into `query`, under `name.key`, every entry of `state` that differs from `initial`, and removes
 * the others, so that an unchanged page has a short address.
 */
export function writeState(
  query: URLSearchParams,
  name: string,
  state: State,
  initial: State,
): void {
  for (const [key, value] of Object.entries(state)) {
    const text = writeValue(value);
    if (initial[key] !== undefined && text === writeValue(initial[key]))
      query.delete(`${name}.${key}`);
    else query.set(`${name}.${key}`, text);
  }
}

/** The entries in `query` of the figure called `name`; entries that do not parse as in `initial` are left out. */
export function readState(query: URLSearchParams, name: string, initial: State): State {
  const found: Record<string, Value> = {};
  for (const [key, like] of Object.entries(initial)) {
    const text = query.get(`${name}.${key}`);
    const value = text === null ? undefined : attempt((one) => readText(key, one, like), text);
    if (value !== undefined) found[key] = value;
  }
  return found;
}
