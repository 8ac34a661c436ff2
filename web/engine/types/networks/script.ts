import type { RaceConfig } from "./race.js";

/** Library that an exported Python script uses. */
export type ScriptLanguage = "numpy" | "pytorch";

/** The network of a run with parameters of its own: what `networkOf` and a runner's weights say. */
export interface ScriptNetwork {
  /** In the order of a runner's `weights()`. */
  weights: ArrayLike<number>;
  /** Hidden units whose outputs count as 0, numbered through all layers, inputs first. */
  removed?: readonly number[];
  /** t of (1 - t) x + t f(x), which takes the place of each activation f; 1 by default. */
  blend?: number;
}

/** A race to export as a Python script, which contains its points and initial weights. */
export interface ScriptConfig {
  /** At most ten seeds. */
  race: Partial<RaceConfig>;
  language: ScriptLanguage;
  /** Last loss of every runner, if the race was run; the script prints its difference from them. */
  lastLosses?: ArrayLike<number>;
  /** A network of the race's first function: the script has its weights and computes its outputs, and does not train. */
  network?: ScriptNetwork;
}
