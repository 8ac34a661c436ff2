import type { DifferenceConfig, DifferenceResult } from "../types/index.js";
import type { DifferenceConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const difference = experiment<DifferenceConfig, Wire, DifferenceResult>({
  fields: {
    activation: "activation",
    other: "activation",
    from: "number",
    to: "number",
    samples: "whole",
    extra: "whole",
    at: "number",
  },
  defaults: (core) => core.differenceDefaults(),
  validate: (core, wire) => core.validateDifference(wire),
  run: (core, wire) => core.difference(wire),
});
