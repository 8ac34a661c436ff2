import type { DatasetConfig, DatasetResult } from "../types/index.js";
import type { DatasetConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const dataset = experiment<DatasetConfig, Wire, DatasetResult>({
  fields: {
    kind: "text",
    points: "whole",
    noise: "number",
    turns: "number",
    classes: "whole",
    testShare: "number",
    custom: "numbers",
    seed: "seed",
  },
  defaults: (core) => core.datasetDefaults(),
  validate: (core, wire) => core.validateDataset(wire),
  run: (core, wire) => core.dataset(wire),
});
