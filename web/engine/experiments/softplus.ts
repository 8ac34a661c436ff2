import type { SoftplusConfig, SoftplusResult } from "../types/index.js";
import type { SoftplusConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const softplus = experiment<SoftplusConfig, Wire, SoftplusResult>({
  fields: { at: "numbers", precision: "text" },
  defaults: (core) => core.softplusDefaults(),
  validate: (core, wire) => core.validateSoftplus(wire),
  run: (core, wire) => core.softplus(wire),
});
