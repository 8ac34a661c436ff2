import type { CoreModule } from "./module.js";
import type { Catalogue, Named, RacePreset } from "../types/index.js";
import { trainingOf } from "./wire.js";

/** A race of the catalogue in the core's form. */
interface WirePreset extends Named {
  activations: string[];
  seeds: Uint32Array;
  runner: object;
}

const toPreset = ({ id, name, description, ...race }: WirePreset): RacePreset => ({
  id,
  name,
  description,
  config: {
    activations: race.activations,
    seeds: Array.from(race.seeds),
    ...trainingOf(race.runner),
  },
});

/** Reads all tables of the core. */
export function readCatalogue(core: CoreModule): Catalogue {
  const tables = core.catalogue() as Omit<Catalogue, "presets"> & { presets: WirePreset[] };
  return { ...tables, presets: tables.presets.map(toPreset) };
}
