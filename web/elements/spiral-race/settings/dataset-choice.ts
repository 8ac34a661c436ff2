import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import type { Setting } from "../../../engine/settings.js";
import type { RaceState } from "../state/race-state.js";

/** Two classes need one output, more need one each. */
export const outputsFor = (layers: readonly number[], classes: number): number[] =>
  layers.with(-1, classes === 2 ? 1 : classes);

/** Points of one's own are offered once some are placed, in the point editor. */
export const offeredDatasets = (setting: Setting, { custom }: RaceConfig): Setting => ({
  ...setting,
  choices: setting.choices?.filter(({ id }) => id !== "custom" || custom.length > 0),
});

/** Another dataset, with as many classes as it can have, and as many outputs as these need. */
export function chooseDataset(
  id: string,
  config: RaceConfig,
  { datasets }: Catalogue,
): Partial<RaceState> {
  const next = datasets.find((one) => one.id === id)!;
  const classes = Math.min(config.classes, next.mostClasses);
  const layers = next.isDrawn ? outputsFor(config.layers, classes) : config.layers;
  return { dataset: id, classes, layers };
}

/** Another number of classes, and as many outputs as they need. */
export const chooseClasses = (classes: number, { layers }: RaceConfig): Partial<RaceState> => ({
  classes,
  layers: outputsFor(layers, classes),
});
