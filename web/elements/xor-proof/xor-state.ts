import type { CollapseConfig, XorBlendConfig, XorProofConfig } from "../../engine/index.js";
import { collapseSettings, xorProofSettings } from "../../engine/settings.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import { defaultsOf, type StatedSettings } from "../shared/settings/setting-state.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** The core's settings among those of the figure. */
const settingKeys = ["blend", "width", "depth", "learningRate", "epochs"] as const;

type XorSettings = StatedSettings<XorProofConfig, (typeof settingKeys)[number]>;

/** What a person can set on the proof. */
export interface XorState extends XorSettings {
  readonly [key: string]: StateValue;
  /** The activation's id, with parameters where they are not the usual ones. */
  readonly activation: string;
  /** The start that is shown. */
  readonly seed: number;
  /** Starts that are counted, from `seed` on. */
  readonly starts: number;
  /** The seed of the matrices. */
  readonly matrices: number;
  /** How many of them have been multiplied into the first. */
  readonly multiplied: number;
}

const { seeds } = xorProofSettings;
const firstSeeds = seeds.default as readonly number[];

export const initialXor: XorState = {
  ...defaultsOf<XorSettings>(xorProofSettings, settingKeys),
  activation: xorProofSettings.activation.default as string,
  seed: firstSeeds[0] ?? 0,
  starts: firstSeeds.length,
  matrices: collapseSettings.seed.default as number,
  multiplied: 0,
};

/** Units between the five matrices. */
export const layers = collapseSettings.layers.default as readonly number[];

/** Pixels of each side of a surface. */
export const resolution = 24;

/** More than the core takes are not listed: one too many is enough to be told so. */
const mostStarts = seeds.count?.max ?? Infinity;

const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: Math.min(Math.max(0, count), mostStarts + 1) }, (_, i) => seed + i);

function training({ activation, width, depth, learningRate, epochs }: XorState) {
  return { activation: parseChoice(activation), width, depth, learningRate, epochs };
}

/** The start that is shown, alone: quick enough to follow a slider. */
export const shownConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: [state.seed],
  resolution,
});

/** All starts, for their count and the spread of their losses. */
export const countConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: seedsFrom(state.seed, state.starts),
  resolution: 1,
});

/** A fifth of the starts at each of 21 steps from linear to curved, 20 at most. */
export const blendConfig = (state: XorState): Partial<XorBlendConfig> => ({
  ...training(state),
  seeds: seedsFrom(state.seed, Math.min(20, state.starts)),
});

export const collapseConfig = ({ matrices }: XorState): Partial<CollapseConfig> => ({
  layers: [...layers],
  seed: matrices,
});
