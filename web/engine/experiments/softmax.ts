import type { SoftmaxConfig, SoftmaxResult } from "../types/index.js";
import type { SoftmaxConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const softmax = experiment<SoftmaxConfig, Wire, SoftmaxResult>({
  fields: { logits: "numbers", shift: "number", temperature: "number", precision: "text" },
  defaults: (core) => core.softmaxDefaults(),
  validate: (core, wire) => core.validateSoftmax(wire),
  run: (core, wire) => core.softmax(wire) as SoftmaxResult,
});
