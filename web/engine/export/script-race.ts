import type { PythonFunction } from "../generated/core.mjs";
import type { RaceConfig, TrainingConfig } from "../types/index.js";
import { partFor } from "./part-for.js";

/** A layer of the network as it starts. */
export interface StartLayer {
  inputs: number;
  outputs: number;
  /** (inputs, outputs) row-major. */
  weights: Float64Array;
  biases: Float64Array;
}

/** What a seed gives: points and initial weights. */
export interface ScriptStart {
  seed: number;
  /** (n, 3) row-major: x, y, label; those to train on, and those held out. */
  train: Float64Array;
  held: Float64Array;
  layers: StartLayer[];
}

/** A runner: the functions of its hidden layers by name, and what a page or a shell saw of it. */
export interface ScriptRunner {
  label: string;
  seed: number;
  functions: string[];
  /** Where learnt parameters start; null for a function that learns none. */
  learnt: (number | null)[];
  /** The last loss that was seen, if the race was run. */
  lastLoss: number | undefined;
}

/** A race, taken apart for a script. */
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

/** The helpers that the functions take for granted. */
export const helperNames = ({ functions }: ScriptRace): string[] =>
  functions.flatMap(({ helpers }) => helpers);

/** The functions themselves, each once. */
export const definitionsOf = ({ functions }: ScriptRace): string => {
  const all = new Set(functions.flatMap(({ definitions }) => definitions));
  return [...all].map((each) => each.trim()).join("\n\n\n");
};
