import type { DescribeConfig, DescribeResult } from "../types/index.js";
import type { DescribeConfig as Wire } from "../generated/core.mjs";
import { experiment } from "./experiment.js";

export const describe = experiment<DescribeConfig, Wire, DescribeResult>({
  fields: { activation: "activation" },
  defaults: (core) => core.describeDefaults(),
  validate: (core, wire) => core.validateDescribe(wire),
  run: (core, wire) => core.describe(wire),
});
