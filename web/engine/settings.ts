/**
 * What the core says of its settings, for panels and captions: a table an experiment, each by itself,
 * so that a page carries only those that its figures show.
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
  xorProofSettings,
} from "./generated/settings.js";
export type { Kind, Kinds } from "./validation/kinds.js";
export type { Range, Setting, Settings } from "./validation/settings.js";

const { activation, seed, ...training } = runnerSettings;

/** A setting of several configurations at once: a list of what `one` is. */
export const listOf = (one: Setting, kind: Setting["kind"], label: string): Setting => ({
  ...one,
  kind,
  label,
  default: [one.default],
});

/** A race's settings: a runner's, with lists of activations and of seeds. */
export const raceSettings: Settings<RaceConfig> = {
  activations: listOf(activation, "activations", "activations"),
  seeds: listOf(seed, "seeds", "seeds"),
  ...training,
};
