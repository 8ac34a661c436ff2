/**
 * Tables of the core's settings, for panels and captions. Each experiment has its own table, so that a bundle
 * contains only the tables that it uses.
 */
import { runnerSettings } from "./generated/settings.js";
import type { RaceConfig } from "./types/index.js";
import type { Setting, Settings } from "./validation/settings.js";

export {
  collapseSettings,
  dyingReluSettings,
  evaluateSettings,
  evaluateVectorSettings,
  gradientFlowSettings,
  runnerSettings,
  softmaxSettings,
  unitMapsSettings,
  xorProofSettings,
} from "./generated/settings.js";
export { isRegression, lossOf } from "./validation/problem.js";
export type { Kind, Kinds } from "./validation/kinds.js";
export type { Range, Setting, Settings } from "./validation/settings.js";

const { activation, seed, ...training } = runnerSettings;

/** A setting that holds a list of the values of `one`. */
export const listOf = (one: Setting, kind: Setting["kind"], label: string): Setting => ({
  ...one,
  kind,
  label,
  default: [one.default],
});

/** Settings of a race: those of a runner, with lists of activations and of seeds. */
export const raceSettings: Settings<RaceConfig> = {
  activations: listOf(activation, "activations", "activations"),
  seeds: listOf(seed, "seeds", "seeds"),
  ...training,
};
