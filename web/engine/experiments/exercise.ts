import type { ExerciseConfig, ExerciseResult } from "../types/index.js";
import type { ExerciseConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const exercise = experiment<ExerciseConfig, Wire, ExerciseResult>({
  fields: { activation: "activation", passes: "whole" },
  defaults: (core) => core.exerciseDefaults(),
  validate: (core, wire) => core.validateExercise(wire),
  run: (core, wire) => core.exercise(wire),
});
