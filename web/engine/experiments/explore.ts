import type { ExploreConfig, ExploreResult } from "../types/index.js";
import type { ExploreConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const explore = experiment<ExploreConfig, Wire, ExploreResult>({
  fields: {
    activation: "activation",
    from: "number",
    to: "number",
    samples: "whole",
    extra: "whole",
  },
  defaults: (core) => core.exploreDefaults(),
  validate: (core, wire) => core.validateExplore(wire),
  run: (core, wire) => core.explore(wire),
});
