import { ConfigError } from "../errors.js";
import type { RunnerEdit } from "../types/index.js";
import { checkWhole, shown } from "./validate.js";

function checkList(name: string, value: unknown): void {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return;
  throw new ConfigError(`${name} must be a list, got ${shown(value)}`);
}

/** Throws unless these are places and numbers; the core checks their ranges. */
export function checkWeights(weights: RunnerEdit["weights"] = []): void {
  checkList("weights", weights);
  for (const { at, value } of weights) {
    checkWhole("weight", at);
    if (typeof value !== "number") {
      throw new ConfigError(`value must be a number, got ${shown(value)}`);
    }
  }
}

/** Units as the core takes them; undefined if none are given. */
export function checkUnits(
  name: string,
  units: readonly number[] | undefined,
): Int32Array | undefined {
  if (units === undefined) return undefined;
  checkList(name, units);
  for (const unit of units) checkWhole(name, unit);
  return Int32Array.from(units);
}
