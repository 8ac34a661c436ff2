import { attempt } from "../../../engine/grammar/reader.js";
import type { GradientFlowConfig } from "../../../engine/index.js";
import { gradientFlowSettings } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { between } from "../../shared/settings/counts.js";
import { defaultsOf, type StatedSettings } from "../../shared/settings/setting-state.js";
import { readText, type StateValue } from "../../shared/figure/figure-state.js";

/** Entries of the state that are settings of the core. */
const settingKeys = [
  ...(["depth", "width", "init", "gain", "sigma", "skip"] as const),
  ...(["normalization", "inputScale", "seeds"] as const),
] as const;

type FlowSettings = StatedSettings<GradientFlowConfig, (typeof settingKeys)[number]>;

/** State of `<gradient-flow>`: what is measured, and how it is shown. */
export interface FlowState extends FlowSettings {
  readonly [key: string]: StateValue;
  /** Activations of the networks, side by side: ids, followed by parameters that are not the default. */
  readonly activations: readonly string[];
  /** The layer whose inside is shown, 1 nearest the input; 0: the one that the gradient reached last. */
  readonly layer: number;
  /** Whether the chart shows the bound by the product of slopes. */
  readonly bound: boolean;
  /** Whether the chart shows the prediction of mean-field theory. */
  readonly predicted: boolean;
  /** Speed of the playback; 1 is the normal speed. */
  readonly speed: number;
  /**
   * Entries as they were before the last remedy, written as in an address: `init=lecun&gain=0.5`; empty: none was
   * tried.
   */
  readonly before: string;
}

export const initialFlow: FlowState = {
  ...defaultsOf<FlowSettings>(gradientFlowSettings, settingKeys),
  activations: ["sigmoid", "relu"],
  layer: 0,
  bound: true,
  predicted: true,
  speed: 1,
  before: "",
};

/** How many networks stand side by side. */
export const networkCount = between(1, 4);

/** The core's configuration of one network. */
export function flowConfig(state: FlowState, activation: string): Partial<GradientFlowConfig> {
  const { depth, width, init, gain, sigma, skip, normalization, inputScale, seeds } = state;
  const start = { init, gain, sigma, inputScale, seeds: [...seeds] };
  return { activation: parseChoice(activation), depth, width, skip, normalization, ...start };
}

/** The seeds 0, 1, 2, ..., `count` of them. */
export const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Entries that a remedy may change, and that `before` may hold. */
const curable = ["activations", "init", "gain", "skip", "normalization", "inputScale"] as const;

const same = (a: StateValue, b: StateValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A remedy's patch, with the present values of the entries that it changes in `before`. */
export function tryRemedy(state: FlowState, patch: Partial<FlowState>): Partial<FlowState> {
  const before = new URLSearchParams();
  for (const key of curable) {
    const value = patch[key];
    if (value === undefined || same(value, state[key])) continue;
    before.set(key, Array.isArray(state[key]) ? JSON.stringify(state[key]) : String(state[key]));
  }
  return { ...patch, before: before.toString() };
}

/** The entries that `before` holds; invalid ones are left out. */
export function patchBefore({ before }: FlowState): Partial<FlowState> {
  const patch: Record<string, StateValue> = {};
  for (const [name, text] of new URLSearchParams(before)) {
    const key = curable.find((one) => one === name);
    if (key === undefined) continue;
    if (key === "activations") {
      const list = listOf(text);
      if (list) patch[key] = list;
    } else {
      patch[key] = attempt((one) => readText(key, one, initialFlow[key]), text) ?? initialFlow[key];
    }
  }
  return patch;
}

function listOf(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** The state before the last remedy; undefined if none was tried. */
export function stateBefore(state: FlowState): FlowState | undefined {
  const patch = patchBefore(state);
  const count = patch.activations?.length ?? state.activations.length;
  if (Object.keys(patch).length === 0 || count !== state.activations.length) return undefined;
  return { ...state, ...patch } as FlowState;
}
