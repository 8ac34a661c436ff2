import type { CoreKind } from "../core/core-files.js";
import { moduleOf } from "../generated/experiment-names.js";
import { isFormulaText } from "../grammar/functions.js";
import type { ExperimentName } from "../types/index.js";

/** The modules; each has what those before it have. */
const kinds: readonly CoreKind[] = ["functions", "networks", "core"];

/** Whether one module has all that another one has. */
export const serves = (has: CoreKind, needed: CoreKind): boolean =>
  kinds.indexOf(has) >= kinds.indexOf(needed);

/** The largest of some modules if it has what is needed, else the module that is needed. */
export function largest(present: Iterable<CoreKind>, needed: CoreKind): CoreKind {
  let found = needed;
  for (const kind of present) if (serves(kind, found)) found = kind;
  return found;
}

/**
 * Whether any text in a configuration, which nobody has checked yet, is no bare name: it may be a formula. The names of
 * inputs are none, though `x` is one of them.
 */
function mentionsFormula(part: unknown): boolean {
  if (typeof part === "string") return isFormulaText(part);
  if (part instanceof Array) return part.some(mentionsFormula);
  return (
    isRecord(part) &&
    Object.entries(part).some(([key, entry]) => key !== "inputs" && mentionsFormula(entry))
  );
}

const isRecord = (part: unknown): part is Readonly<Record<string, unknown>> =>
  part instanceof Object && !ArrayBuffer.isView(part);

/** Whether a function has parameters of its own: what is proved of the catalogue holds for the initial ones. */
const hasParameters = ({ activation }: Readonly<{ activation?: unknown }>): boolean =>
  isRecord(activation) && activation.parameters !== undefined;

/** The module that can answer about a configuration, or about a function. */
export const kindFor = (config: unknown, atLeast: CoreKind = "functions"): CoreKind =>
  mentionsFormula(config) ? "core" : atLeast;

/** The module that a call of an experiment needs. */
export function kindForCall(name: ExperimentName, config: object): CoreKind {
  if (name === "inspect" && hasParameters(config)) return "core";
  return kindFor(config, moduleOf[name]);
}
