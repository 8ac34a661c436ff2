import { runnerKinds } from "../generated/kinds.js";
import type { RaceConfig, TrainingConfig } from "../types/index.js";
import type { Kinds } from "./kinds.js";

const { activation: _, seed: __, ...rest } = runnerKinds;

/** The kinds of the settings that all runners of a race share. */
export const trainingKinds: Kinds<TrainingConfig> = rest;

/** The kinds of a race's settings: a runner's, with lists of activations and of seeds. */
export const raceKinds: Kinds<RaceConfig> = {
  activations: "activations",
  seeds: "seeds",
  ...trainingKinds,
};
