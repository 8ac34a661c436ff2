import type { RaceConfig } from "../../../engine/index.js";
import { raceSettings } from "../../../engine/settings.js";
import { applies } from "../../shared/settings/setting-words.js";
import type { RaceState } from "../state/race-state.js";

/** The layers with the outputs that `classes` need: one for two classes, otherwise one a class. */
export const outputsFor = (layers: readonly number[], classes: number): readonly number[] =>
  layers.with(-1, classes === 2 ? 1 : classes);

/**
 * A patch extended by the settings that must change with it: another dataset changes classes and outputs, other inputs
 * the first layer.
 */
export function withConsequences(
  patch: Partial<RaceState>,
  config: RaceConfig,
): Partial<RaceState> {
  const next = { ...config, ...patch };
  if (patch.inputs) return { ...patch, layers: config.layers.with(0, patch.inputs.length) };
  // For custom points, the patch has the outputs already.
  if (!("dataset" in patch || "classes" in patch) || next.dataset === "custom") return patch;
  const { classes: setting } = raceSettings;
  const classes = applies(setting, next) ? next.classes : (setting.default as number);
  return { ...patch, classes, layers: outputsFor(config.layers, classes) };
}
