import type { InspectConfig, InspectResult } from "../types/index.js";
import type { InspectConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const inspect = experiment<InspectConfig, Wire, InspectResult>({
  fields: { activation: "activation" },
  defaults: (core) => core.inspectDefaults(),
  validate: (core, wire) => core.validateInspect(wire),
  run: (core, wire) => core.inspect(wire),
});
