import type { CoreKind } from "../core/core-files.js";
import { functionExperiments } from "../generated/experiment-names.js";
import { isFormulaText } from "../grammar/functions.js";
import type { ExperimentName } from "../types/index.js";

/** Settings that are an activation; nothing of a configuration has been checked yet. */
type Functions = Readonly<{ activation?: unknown; other?: unknown; parameters?: unknown }>;

/** Whether a setting is a typed formula, alone or with its parameters. */
function isFormula(setting: unknown): boolean {
  if (typeof setting === "string") return isFormulaText(setting);
  return setting instanceof Object && isFormula((setting as Functions).activation);
}

/** Whether a setting has parameters: what is proved of the catalogue holds for the initial ones. */
const hasParameters = (setting: unknown): boolean =>
  setting instanceof Object && (setting as Functions).parameters !== undefined;

/** The module that a function needs: the small one has the catalogue, the whole one formulas, too. */
export const kindForFunction = (activation: unknown): CoreKind =>
  isFormula(activation) ? "core" : "functions";

/** The module that a call needs. */
export function kindForCall(name: ExperimentName, config: object): CoreKind {
  if (!functionExperiments.includes(name)) return "core";
  const { activation, other }: Functions = config;
  const provesAnew = name === "inspect" && hasParameters(activation);
  return provesAnew || isFormula(activation) || isFormula(other) ? "core" : "functions";
}
