/**
 * The fields of configurations, and of which kind each is. Ranges are the core's business. Those of
 * an experiment stand in its file under `experiments/`.
 */
import type { RaceConfig, RunnerConfig, TrainingConfig } from "./types.js";

/** What a field holds; `validate.ts` knows how to check each. */
export type FieldKind =
  | "text"
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

const trainingFields: Fields<TrainingConfig> = {
  layers: "wholes",
  init: "text",
  optimizer: "text",
  learningRate: "number",
  batch: "whole",
  dataset: "text",
  points: "whole",
  noise: "number",
  turns: "number",
  precision: "text",
  epochs: "whole",
  target: "number",
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
