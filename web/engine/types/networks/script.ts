import type { RaceConfig } from "./race.js";

/** Library that an exported Python script uses. */
export type ScriptLanguage = "numpy" | "pytorch";

/** A race to export as a Python script, which contains its points and initial weights. */
export interface ScriptConfig {
  /** At most ten seeds. */
  race: Partial<RaceConfig>;
  language: ScriptLanguage;
  /** Last loss of every runner, if the race was run; the script prints its difference from them. */
  lastLosses?: ArrayLike<number>;
}
