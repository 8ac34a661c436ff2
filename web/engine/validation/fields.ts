/**
 * The fields of configurations, and of which kind each is. Ranges are the core's business. Those of
 * an experiment stand in its file under `experiments/`.
 */
import type { RaceConfig, RunnerConfig, TrainingConfig } from "../types/index.js";

/** What a field holds; `validate.ts` knows how to check each. */
export type FieldKind =
  | "text"
  | "texts"
  | "flag"
  | "number"
  | "numbers"
  | "whole"
  | "wholes"
  | "seed"
  | "seeds"
  | "activation"
  | "activations";

/** The kinds of all fields of a configuration. */
export type Fields<Config> = Readonly<Record<keyof Config & string, FieldKind>>;

export const trainingFields: Fields<TrainingConfig> = {
  layerActivations: "texts",
  layers: "wholes",
  init: "text",
  gain: "number",
  sigma: "number",
  skip: "flag",
  normalization: "text",
  loss: "text",
  optimizer: "text",
  learningRate: "number",
  momentum: "number",
  beta1: "number",
  beta2: "number",
  alpha: "number",
  epsilon: "number",
  weightDecay: "number",
  clip: "number",
  batch: "whole",
  dataset: "text",
  classes: "whole",
  points: "whole",
  noise: "number",
  turns: "number",
  custom: "numbers",
  testShare: "number",
  precision: "text",
  epochs: "whole",
  target: "number",
  stopAtTarget: "flag",
  plateau: "whole",
  snapshots: "whole",
};

export const runnerFields: Fields<RunnerConfig> = {
  activation: "activation",
  seed: "seed",
  ...trainingFields,
};

export const raceFields: Fields<RaceConfig> = {
  activations: "activations",
  seeds: "seeds",
  ...trainingFields,
};
