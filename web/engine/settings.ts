/**
 * What the core says of its settings, before it is loaded: for the command line, panels, captions and
 * attributes. A table a configuration, each by itself, so that a page carries only what its figures show.
 */
import { runnerSettings } from "./generated/settings.js";
import type { RaceConfig } from "./types/index.js";
import type { Setting, Settings } from "./validation/settings.js";

export * from "./generated/settings.js";
export type { Kind, Kinds } from "./validation/kinds.js";
export type { Range, Setting, Settings } from "./validation/settings.js";

const { activation, seed, ...training } = runnerSettings;

const listOf = (one: Setting, kind: Setting["kind"], label: string): Setting => ({
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
