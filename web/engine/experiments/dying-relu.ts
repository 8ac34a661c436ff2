import type { DyingReluConfig, DyingReluResult } from "../types/index.js";
import type { DyingReluConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const dyingRelu = experiment<DyingReluConfig, Wire, DyingReluResult>({
  fields: {
    activation: "activation",
    layers: "wholes",
    init: "text",
    optimizer: "text",
    learningRates: "numbers",
    dataset: "text",
    points: "whole",
    noise: "number",
    turns: "number",
    epochs: "whole",
    seeds: "seeds",
  },
  defaults: (core) => core.dyingReluDefaults(),
  validate: (core, wire) => core.validateDyingRelu(wire),
  run: (core, wire) => core.dyingRelu(wire),
});
