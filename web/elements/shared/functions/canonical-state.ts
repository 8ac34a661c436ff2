import type { ActivationInfo } from "../../../engine/index.js";
import { canonical } from "./activation-choice.js";
import type { FigureState } from "../figure/figure-state.js";

/**
 * What must change in a state so that its `keys`, names of functions or lists of them, are the catalogue's own
 * names: attributes and addresses may have other libraries'. Undefined if nothing must.
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
