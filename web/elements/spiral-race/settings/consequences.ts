import type { RaceConfig } from "../../../engine/index.js";
import { raceSettings } from "../../../engine/settings.js";
import { applies } from "../../shared/settings/setting-words.js";
import type { RaceState } from "../state/race-state.js";

/** Two classes need one output, more need one each. */
export const outputsFor = (layers: readonly number[], classes: number): readonly number[] =>
  layers.with(-1, classes === 2 ? 1 : classes);

/** What else must change with a setting, so that the race can run. */
export function withConsequences(
  patch: Partial<RaceState>,
  config: RaceConfig,
): Partial<RaceState> {
  const next = { ...config, ...patch };
  // One's own points bring their classes and outputs with them.
  if (!("dataset" in patch || "classes" in patch) || next.dataset === "custom") return patch;
  const { classes: setting } = raceSettings;
  const classes = applies(setting, next) ? next.classes : (setting.default as number);
  return { ...patch, classes, layers: outputsFor(config.layers, classes) };
}
