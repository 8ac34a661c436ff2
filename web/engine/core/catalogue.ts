import { tables } from "../generated/tables.js";
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

/** All tables of the core. The build writes them from the core's own, so that no module has to be loaded to know them. */
export function readCatalogue(): Catalogue {
  const { presets, ...others } = tables as unknown as Omit<Catalogue, "presets"> & {
    presets: WirePreset[];
  };
  return structuredClone({ ...others, presets: presets.map(toPreset) });
}
