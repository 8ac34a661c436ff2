import type { EvaluateVectorConfig, EvaluateVectorResult } from "../types/index.js";
import type { EvaluateVectorConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const evaluateVector = experiment<EvaluateVectorConfig, Wire, EvaluateVectorResult>({
  fields: {
    function: "text",
    parameters: "numbers",
    precision: "text",
    at: "numbers",
    direction: "numbers",
    cotangent: "numbers",
  },
  defaults: (core) => core.evaluateVectorDefaults(),
  validate: (core, wire) => core.validateEvaluateVector(wire),
  run: (core, wire) => core.evaluateVector(wire),
});
