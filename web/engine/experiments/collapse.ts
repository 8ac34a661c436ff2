import type { CollapseConfig, CollapseResult } from "../types/index.js";
import type { CollapseConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const collapse = experiment<CollapseConfig, Wire, CollapseResult>({
  fields: { layers: "wholes", biases: "flag", samples: "whole", seed: "seed" },
  defaults: (core) => core.collapseDefaults(),
  validate: (core, wire) => core.validateCollapse(wire),
  run: (core, wire) => core.collapse(wire),
});
