import type { ActivationInfo } from "./functions/activation.js";
import type { HealthLimits } from "./networks/gradient-flow.js";
import type { RaceConfig } from "./networks/race.js";
import type { VectorFunctionInfo } from "./functions/vector-function.js";

/** A row of one of the smaller tables: optimisers, initialisers, losses, datasets. */
export interface Named {
  id: string;
  name: string;
  description: string;
}

/** A dataset of the menu. */
export interface NamedDataset extends Named {
  /** From 2 up to so many classes can be asked for. */
  mostClasses: number;
  /** Whether a seed draws it, with points, noise and classes as asked for; if not, it is given as it is. */
  isDrawn: boolean;
}

/** A race worth looking at, ready to run. */
export interface RacePreset extends Named {
  config: RaceConfig;
}

/** All that the core offers, in menu order. */
export interface Catalogue {
  activations: ActivationInfo[];
  vectorFunctions: VectorFunctionInfo[];
  optimizers: Named[];
  initializers: Named[];
  losses: Named[];
  datasets: NamedDataset[];
  presets: RacePreset[];
  health: HealthLimits;
}
