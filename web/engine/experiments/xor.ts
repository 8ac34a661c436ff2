import type {
  XorBlendConfig,
  XorBlendResult,
  XorProofConfig,
  XorProofResult,
  XorTrainingConfig,
} from "../types/index.js";
import type {
  XorBlendConfig as BlendWire,
  XorProofConfig as ProofWire,
} from "../generated/core.mjs";
import type { Fields } from "../validation/fields.js";
import { experiment } from "./experiment.js";

const trainingFields: Fields<XorTrainingConfig> = {
  activation: "activation",
  width: "whole",
  depth: "whole",
  deviation: "number",
  learningRate: "number",
  epochs: "whole",
  seeds: "seeds",
};

export const xorProof = experiment<XorProofConfig, ProofWire, XorProofResult>({
  fields: { ...trainingFields, blend: "number", sameStart: "flag", resolution: "whole" },
  defaults: (core) => core.xorProofDefaults(),
  validate: (core, wire) => core.validateXorProof(wire),
  run: (core, wire) => core.xorProof(wire),
});

export const xorBlend = experiment<XorBlendConfig, BlendWire, XorBlendResult>({
  fields: { ...trainingFields, steps: "whole" },
  defaults: (core) => core.xorBlendDefaults(),
  validate: (core, wire) => core.validateXorBlend(wire),
  run: (core, wire) => core.xorBlend(wire),
});
