import type { ActivationInfo } from "./functions/activation.js";
import type { HealthLimits } from "./networks/gradient-flow.js";
import type { RaceConfig } from "./networks/race.js";
import type { VectorFunctionInfo } from "./functions/vector-function.js";

/** A row of one of the smaller tables: optimisers, initialisers, losses, datasets, inputs. */
export interface Named {
  id: string;
  name: string;
  description: string;
}

/** A dataset of the menu. */
export interface NamedDataset extends Named {
  /** Largest number of classes; the smallest is 2. 0 in a regression. */
  mostClasses: number;
  /** Whether a seed draws its points, with the settings points, noise and classes; otherwise they are fixed. */
  isDrawn: boolean;
  /** Whether its points have values from -1 to 1 in place of classes. */
  isRegression: boolean;
}

/** A race of the catalogue. */
export interface RacePreset extends Named {
  config: RaceConfig;
}

/** All tables of the core, rows in menu order. */
export interface Catalogue {
  activations: ActivationInfo[];
  vectorFunctions: VectorFunctionInfo[];
  optimizers: Named[];
  initializers: Named[];
  losses: Named[];
  regressionLosses: Named[];
  datasets: NamedDataset[];
  inputs: Named[];
  presets: RacePreset[];
  health: HealthLimits;
}
