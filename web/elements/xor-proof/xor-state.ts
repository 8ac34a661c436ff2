import type { CollapseConfig, XorBlendConfig, XorProofConfig } from "../../engine/index.js";
import { collapseSettings, xorProofSettings } from "../../engine/settings.js";
import { parseChoice } from "../shared/functions/activation-choice.js";
import { defaultsOf, type StatedSettings } from "../shared/settings/setting-state.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** Entries of the state that are settings of the core. */
const settingKeys = ["blend", "width", "depth", "learningRate", "epochs"] as const;

type XorSettings = StatedSettings<XorProofConfig, (typeof settingKeys)[number]>;

/** State of `<xor-proof>`. */
export interface XorState extends XorSettings {
  readonly [key: string]: StateValue;
  /** The activation's id, followed by parameters that are not the default: `elu(alpha=2)`. */
  readonly activation: string;
  /** Seed of the start that is shown. */
  readonly seed: number;
  /** Number of starts that are counted, with seeds from `seed` on. */
  readonly starts: number;
  /** Seed of the matrices. */
  readonly matrices: number;
  /** Number of products of matrices that have been taken. */
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

/** Widths of the linear layers: one more than there are matrices. */
export const layers = collapseSettings.layers.default as readonly number[];

/** Samples along each side of a surface. */
export const resolution = 24;

/**
 * The most seeds that the core takes; a configuration has at most one more, for which the core returns its
 * sentence.
 */
const mostStarts = seeds.count?.max ?? Infinity;

const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: Math.min(Math.max(0, count), mostStarts + 1) }, (_, i) => seed + i);

function training({ activation, width, depth, learningRate, epochs }: XorState) {
  return { activation: parseChoice(activation), width, depth, learningRate, epochs };
}

/** The configuration of the shown start alone, which is fast enough to follow a slider. */
export const shownConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: [state.seed],
  resolution,
});

/** The configuration of all starts, for their count and the spread of their losses. */
export const countConfig = (state: XorState): Partial<XorProofConfig> => ({
  ...training(state),
  blend: state.blend,
  seeds: seedsFrom(state.seed, state.starts),
  resolution: 1,
});

/** The number of starts that train at each step of the blend. */
export const blendStarts = ({ starts }: XorState): number => Math.min(20, starts);

/** The configuration of the blend: training at 21 steps of t. */
export const blendConfig = (state: XorState): Partial<XorBlendConfig> => ({
  ...training(state),
  seeds: seedsFrom(state.seed, blendStarts(state)),
});

export const collapseConfig = ({ matrices }: XorState): Partial<CollapseConfig> => ({
  layers: [...layers],
  seed: matrices,
});
