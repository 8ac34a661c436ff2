import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import type { Change } from "../state/race-state.js";

/** Inputs of an editor of a setting. */
export interface EditorOptions {
  /** The race that the state asks for. */
  config: RaceConfig;
  catalogue: Catalogue;
  change: Change;
}
