import type { RaceConfig } from "./race.js";

/** What a script is written in; both are Python. */
export type ScriptLanguage = "numpy" | "pytorch";

/** A race as a script that holds its points and initial weights, and runs it again. */
export interface ScriptConfig {
  /** The seeds of the race, at most ten. */
  race: Partial<RaceConfig>;
  language: ScriptLanguage;
  /** The last loss of every runner, if the race was run: the script says how far it is from it. */
  lastLosses?: ArrayLike<number>;
}
