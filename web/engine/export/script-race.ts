import type { PythonFunction, RaceConfig, TrainingConfig } from "../types/index.js";
import { partFor } from "./parts/part-for.js";

/** Initial weights of a layer. */
export interface StartLayer {
  inputs: number;
  outputs: number;
  /** (inputs, outputs) row-major. */
  weights: Float64Array;
  biases: Float64Array;
}

/** All parameters of a layer. */
export interface LayerParameters extends StartLayer {
  /** Of a normalised layer; else empty. */
  gains: Float64Array;
  shifts: Float64Array;
  /** The learnt parameter of its activation; else empty. */
  learnt: Float64Array;
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

/** Splits the flat parameters of a network into layers; `learns` says which hidden layers learn a parameter. */
export function splitParameters(
  config: Pick<TrainingConfig, "layers" | "normalization">,
  learns: readonly boolean[],
  all: Float64Array,
): LayerParameters[] {
  const { layers } = config;
  const hasGains = isNormalized(config);
  let at = 0;
  const take = (count: number) => all.slice(at, (at += count));
  return layers.slice(1).map((outputs, i) => {
    const inputs = layers[i]!;
    const isHidden = i < layers.length - 2;
    const scaled = isHidden && hasGains ? outputs : 0;
    return {
      ...{ inputs, outputs },
      ...{ weights: take(inputs * outputs), biases: take(outputs) },
      ...{ gains: take(scaled), shifts: take(scaled) },
      learnt: take(isHidden && learns[i] ? 1 : 0),
    };
  });
}

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
