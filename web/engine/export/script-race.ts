import type { PythonFunction, RaceConfig, TrainingConfig } from "../types/index.js";
import { partFor } from "./part-for.js";

/** Initial weights of a layer. */
export interface StartLayer {
  inputs: number;
  outputs: number;
  /** (inputs, outputs) row-major. */
  weights: Float64Array;
  biases: Float64Array;
}

/** Points and initial weights of a seed. */
export interface ScriptStart {
  seed: number;
  /** Training points, (n, 3) row-major: x, y, label. `held` has the test points. */
  train: Float64Array;
  held: Float64Array;
  layers: StartLayer[];
}

/** A runner of a script. `functions` has the names of its hidden layers' functions. */
export interface ScriptRunner {
  label: string;
  seed: number;
  functions: string[];
  /** Initial value of each function's learnt parameter; null if it learns none. */
  learnt: (number | null)[];
  /** The run's last loss in the core; undefined if the race was not run. */
  lastLoss: number | undefined;
}

/** The parts of a race that a script contains. */
export interface ScriptRace {
  config: RaceConfig;
  starts: ScriptStart[];
  runners: ScriptRunner[];
  functions: PythonFunction[];
}

const normalizes: Readonly<Record<string, boolean>> = { none: false, layer: true };

/** Whether hidden layers normalise their pre-activations, and train gains and shifts. */
export const isNormalized = ({ normalization }: Pick<TrainingConfig, "normalization">): boolean =>
  partFor(normalizes, "Python", "normalization", normalization);

/** Whether any of the functions learns a parameter. */
export const isLearning = ({ runners }: ScriptRace): boolean =>
  runners.some(({ learnt }) => learnt.some((start) => start !== null));

/** Names of the helpers that the functions call. */
export const helperNames = ({ functions }: ScriptRace): string[] =>
  functions.flatMap(({ helpers }) => helpers);

/** Sources of the functions, each once. */
export const definitionsOf = ({ functions }: ScriptRace): string => {
  const all = new Set(functions.flatMap(({ definitions }) => definitions));
  return [...all].map((each) => each.trim()).join("\n\n\n");
};
