import type {
  FlowDiagnosis,
  GradientFlowConfig,
  GradientFlowResult,
  Health,
} from "../types/index.js";
import type { GradientFlowConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const gradientFlow = experiment<GradientFlowConfig, Wire, GradientFlowResult>({
  fields: {
    activation: "activation",
    depth: "whole",
    width: "whole",
    init: "text",
    gain: "number",
    sigma: "number",
    skip: "flag",
    normalization: "text",
    inputScale: "number",
    samples: "whole",
    seeds: "seeds",
  },
  defaults: (core) => core.gradientFlowDefaults(),
  validate: (core, wire) => core.validateGradientFlow(wire),
  run: (core, wire) => {
    const result = core.gradientFlow(wire);
    const { health, diagnosis } = result;
    return { ...result, health: health as Health[], diagnosis: diagnosis as FlowDiagnosis };
  },
});
