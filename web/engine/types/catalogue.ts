import type { ActivationInfo } from "./activation.js";
import type { HealthLimits } from "./gradient-flow.js";
import type { RaceConfig } from "./race.js";

/** A row of one of the smaller tables: optimisers, initialisers, losses, datasets. */
export interface Named {
  id: string;
  name: string;
  description: string;
}

/** A race worth looking at, ready to run. */
export interface RacePreset extends Named {
  config: RaceConfig;
}

/** All that the core offers, in menu order. */
export interface Catalogue {
  activations: ActivationInfo[];
  optimizers: Named[];
  initializers: Named[];
  losses: Named[];
  datasets: Named[];
  presets: RacePreset[];
  health: HealthLimits;
}
