import type { Catalogue, RaceConfig } from "../../../engine/index.js";
import type { Change } from "../state/race-state.js";

/** What an editor of a setting is made from. */
export interface EditorOptions {
  /** The race that is asked for. */
  config: RaceConfig;
  catalogue: Catalogue;
  change: Change;
}
