import type { EvaluateConfig, EvaluateResult } from "../types/index.js";
import type { EvaluateConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const evaluate = experiment<EvaluateConfig, Wire, EvaluateResult>({
  fields: { activation: "activation", precision: "text", at: "numbers" },
  defaults: (core) => core.evaluateDefaults(),
  validate: (core, wire) => core.validateEvaluate(wire),
  run: (core, wire) => core.evaluate(wire),
});
