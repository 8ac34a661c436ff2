import type { RacePreset as WireRacePreset } from "../generated/core.mjs";
import type { CoreModule } from "./module.js";
import type { Catalogue, RacePreset } from "../types/index.js";
import { trainingOf } from "./wire.js";

const toPreset = ({ id, name, description, ...race }: WireRacePreset): RacePreset => ({
  id,
  name,
  description,
  config: {
    activations: [...race.activations],
    seeds: Array.from(race.seeds),
    ...trainingOf(race.runner),
  },
});

/** Reads all tables of the core. */
export function readCatalogue(core: CoreModule): Catalogue {
  return {
    activations: core.activations(),
    vectorFunctions: core.vectorFunctions(),
    optimizers: core.optimizers(),
    initializers: core.initializers(),
    losses: core.lossFunctions(),
    datasets: core.datasets(),
    presets: core.racePresets().map(toPreset),
    health: core.healthThresholds(),
  };
}
