import type { LandmarksConfig, LandmarksResult } from "../types/index.js";
import type { LandmarksConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const landmarks = experiment<LandmarksConfig, Wire, LandmarksResult>({
  fields: { activation: "activation", from: "number", to: "number", flat: "number" },
  defaults: (core) => core.landmarksDefaults(),
  validate: (core, wire) => core.validateLandmarks(wire),
  run: (core, wire) => core.landmarks(wire),
});
