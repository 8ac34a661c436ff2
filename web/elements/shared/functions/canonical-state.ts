import type { ActivationInfo } from "../../../engine/index.js";
import { canonical } from "./activation-choice.js";
import type { FigureState } from "../figure/figure-state.js";

/**
 * The patch of a state that replaces other libraries' names of functions, which attributes and addresses may
 * contain, by the catalogue's ids; undefined if there are none. `keys` are the entries that hold a function or a
 * list of functions.
 */
export function canonicalState<State extends FigureState>(
  state: State,
  keys: readonly (keyof State & string)[],
  activations: readonly ActivationInfo[],
): Partial<State> | undefined {
  const patch: Record<string, string | string[]> = {};
  for (const key of keys) {
    const value = state[key];
    const own = Array.isArray(value)
      ? value.map((text) => canonical(String(text), activations))
      : canonical(String(value), activations);
    if (String(own) !== String(value)) patch[key] = own;
  }
  return Object.keys(patch).length > 0 ? (patch as Partial<State>) : undefined;
}

/** The state with the catalogue's ids in place of other libraries' names of functions. */
export const canonicalized = <State extends FigureState>(
  state: State,
  keys: readonly (keyof State & string)[],
  activations: readonly ActivationInfo[],
): State => ({ ...state, ...canonicalState(state, keys, activations) });
