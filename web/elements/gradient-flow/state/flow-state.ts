import type { GradientFlowConfig } from "../../../engine/index.js";
import { gradientFlowSettings } from "../../../engine/settings.js";
import { parseChoice } from "../../shared/functions/activation-choice.js";
import { defaultsOf, type StatedSettings } from "../../shared/settings/setting-state.js";
import { parseAttribute, type StateValue } from "../../shared/figure/figure-state.js";

/** The core's settings among those of the figure. */
const settingKeys = [
  ...(["depth", "width", "init", "gain", "sigma", "skip"] as const),
  ...(["normalization", "inputScale", "seeds"] as const),
] as const;

type FlowSettings = StatedSettings<GradientFlowConfig, (typeof settingKeys)[number]>;

/** What a person can set on the gradient flow: what is measured, and how it is looked at. */
export interface FlowState extends FlowSettings {
  readonly [key: string]: StateValue;
  /** Networks side by side, one an activation: ids, with parameters where they are not the usual ones. */
  readonly activations: readonly string[];
  /** The layer that is looked into, 1 nearest the input; 0: the one that the gradient reached last. */
  readonly layer: number;
  /** What stands beside the measurement on the chart. */
  readonly bound: boolean;
  readonly predicted: boolean;
  /** Of the playback; 1 is the usual one. */
  readonly speed: number;
  /** What was otherwise before the last remedy, as in an address: `init=lecun&gain=0.5`; empty: no remedy was tried. */
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

/** At most so many networks stand side by side. */
export const MOST_NETWORKS = 4;

/** What to ask the core for one of the networks. */
export function flowConfig(state: FlowState, activation: string): Partial<GradientFlowConfig> {
  const { depth, width, init, gain, sigma, skip, normalization, inputScale, seeds } = state;
  const start = { init, gain, sigma, inputScale, seeds: [...seeds] };
  return { activation: parseChoice(activation), depth, width, skip, normalization, ...start };
}

/** The first so many seeds: 0, 1, 2, ... */
export const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What a remedy may change, and so what `before` may hold. */
const curable = ["activations", "init", "gain", "skip", "normalization", "inputScale"] as const;

const same = (a: StateValue, b: StateValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `patch`, and with it what it changes as it is now, so that both can be shown. */
export function tryRemedy(state: FlowState, patch: Partial<FlowState>): Partial<FlowState> {
  const before = new URLSearchParams();
  for (const key of curable) {
    const value = patch[key];
    if (value === undefined || same(value, state[key])) continue;
    before.set(key, Array.isArray(state[key]) ? JSON.stringify(state[key]) : String(state[key]));
  }
  return { ...patch, before: before.toString() };
}

/** What `before` says, in the terms of the state; nothing of what makes no sense. */
export function patchBefore({ before }: FlowState): Partial<FlowState> {
  const patch: Record<string, StateValue> = {};
  for (const [name, text] of new URLSearchParams(before)) {
    const key = curable.find((one) => one === name);
    if (key === undefined) continue;
    if (key === "activations") {
      const list = listOf(text);
      if (list) patch[key] = list;
    } else {
      patch[key] = parseAttribute(text, initialFlow[key]);
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
