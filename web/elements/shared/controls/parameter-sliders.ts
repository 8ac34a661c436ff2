import type { TemplateResult } from "lit";
import type { ActivationInfo } from "../../../engine/index.js";
import { formatChoice, idOf, isFormula, parseChoice } from "../functions/activation-choice.js";
import { sliderField } from "./fields.js";

/** Name and parameters of a function. */
export type Parametric = Pick<ActivationInfo, "name" | "parameters">;

/**
 * A slider and a number field for each parameter of the functions on show, formulas included. `change` receives
 * the texts of all functions at every move; `settled` is called when a slider is released.
 */
export const parameterSliders = (
  functions: readonly string[],
  infoOf: (id: string) => Parametric | undefined,
  change: (functions: readonly string[]) => void,
  settled: () => void,
): TemplateResult[] =>
  functions.flatMap((text, index) => {
    const choice = parseChoice(text);
    const info = infoOf(idOf(text));
    return (info?.parameters ?? []).map((parameter) =>
      sliderField(
        isFormula(text) ? parameter.name : `${info!.name}: ${parameter.name}`,
        parameter.meaning,
        choice.parameters?.[parameter.name] ?? parameter.initial,
        parameter,
        (value) => {
          const parameters = { ...choice.parameters, [parameter.name]: value };
          change(functions.with(index, formatChoice({ ...choice, parameters }, info)));
        },
        settled,
      ),
    );
  });
