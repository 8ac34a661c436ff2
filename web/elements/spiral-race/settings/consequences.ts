import type { RaceConfig } from "../../../engine/index.js";
import { isRegression, raceSettings } from "../../../engine/settings.js";
import { applies } from "../../shared/settings/setting-words.js";
import type { RaceState } from "../state/race-state.js";

/** The layers with the outputs that `classes` need: one for two classes or values (0), otherwise one a class. */
export const outputsFor = (layers: readonly number[], classes: number): readonly number[] =>
  layers.with(-1, classes <= 2 ? 1 : classes);

/** A patch that leads to custom points, with the outputs that their classes need. */
function withOutputsOf(
  custom: readonly number[],
  patch: Partial<RaceState>,
  { layers }: RaceConfig,
): Partial<RaceState> {
  if ("layers" in patch || custom.length === 0) return patch;
  const labels = custom.filter((_, i) => i % 3 === 2);
  return { ...patch, layers: outputsFor(layers, Math.max(...labels) + 1) };
}

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
  if (!("dataset" in patch || "classes" in patch)) return patch;
  if (isRegression(next)) return { ...patch, layers: outputsFor(config.layers, 0) };
  if (next.dataset === "custom") return withOutputsOf(next.custom, patch, config);
  const { classes: setting } = raceSettings;
  const classes = applies(setting, next) ? next.classes : (setting.default as number);
  return { ...patch, classes, layers: outputsFor(config.layers, classes) };
}
