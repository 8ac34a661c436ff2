import type { Catalogue, FlowCause } from "../../../engine/index.js";
import { idOf } from "../../shared/functions/activation-choice.js";
import type { FlowState } from "../state/flow-state.js";

/** A change of the state that may make a gradient healthy. */
export interface Remedy {
  label: string;
  patch: Partial<FlowState>;
}

type RemedyKind =
  "relu" | "leaky" | "tanh" | "he" | "lecun" | "orthogonal" | "more" | "less" | "inputs" | "skip" | "norm"; // prettier-ignore

/** Remedies by the gradient's cause, most promising first. */
const remedies: Readonly<Record<FlowCause, readonly RemedyKind[]>> = {
  none: [],
  slope_bound: ["relu", "tanh", "skip", "norm", "more"],
  saturation: ["inputs", "norm", "less", "relu", "skip"],
  slope: ["norm", "skip", "he", "more", "tanh"],
  small_weights: ["he", "norm", "skip", "more", "orthogonal"],
  zero_weights: ["skip", "he", "orthogonal"],
  underflow: ["norm", "skip", "he", "relu"],
  dead: ["leaky", "skip", "norm", "he"],
  dead_units: ["leaky", "norm", "skip", "tanh"],
  overflow: ["norm", "less", "lecun", "inputs"],
  large_weights: ["norm", "less", "lecun", "orthogonal"],
  steep_slope: ["norm", "less", "tanh", "lecun"],
};

const OFFERED = 4;

/**
 * Remedies for network `index`, at most {@link OFFERED}. Weights and inputs belong to all networks, an activation
 * to one. Remedies that would change nothing, or make two networks equal, are left out.
 */
export function remediesFor(
  state: FlowState,
  index: number,
  cause: FlowCause,
  { activations, initializers }: Pick<Catalogue, "activations" | "initializers">,
): Remedy[] {
  const replace = (id: string): Remedy[] => {
    const name = activations.find((row) => row.id === id)?.name;
    if (index >= state.activations.length) return []; // its answer is still shown, it is no longer asked for
    if (!name || state.activations.some((text) => idOf(text) === id)) return [];
    return [{ label: name, patch: { activations: state.activations.with(index, id) } }];
  };
  const start = (id: string): Remedy[] => {
    const name = initializers.find((row) => row.id === id)?.name;
    if (!name || (state.init === id && state.gain === 1)) return [];
    return [{ label: `${name} weights`, patch: { init: id, gain: 1 } }];
  };
  const scale = (factor: number, label: string): Remedy[] => {
    const gain = Number((state.gain * factor).toPrecision(6));
    return gain > 0 && gain <= 100 ? [{ label, patch: { gain } }] : [];
  };
  const offers: Readonly<Record<RemedyKind, () => Remedy[]>> = {
    relu: () => replace("relu"),
    leaky: () => replace("leaky_relu"),
    tanh: () => replace("tanh"),
    he: () => start("he"),
    lecun: () => start("lecun"),
    orthogonal: () => start("orthogonal"),
    more: () => scale(2, "weights twice as large"),
    less: () => scale(0.5, "weights half as large"),
    skip: () => (state.skip ? [] : [{ label: "skip connections", patch: { skip: true } }]),
    norm: () =>
      state.normalization === "layer"
        ? []
        : [{ label: "layer normalisation", patch: { normalization: "layer" } }],
    inputs: () =>
      state.inputScale === 1 ? [] : [{ label: "inputs of scale 1", patch: { inputScale: 1 } }],
  };
  return remedies[cause].flatMap((remedy) => offers[remedy]()).slice(0, OFFERED);
}
