import type { ActivationLike } from "../engine/index.js";
import type { Option } from "./arguments.js";
import { activation } from "./values.js";

/** `--formula 'x * tanh(a * x);a=2'`: one more function, which may contain commas; may be repeated. */
export const formulaOption: Option = {
  field: "formulas",
  parse: activation,
  value: "FORMULA",
  example: "x*tanh(x)",
  meaning: "one more function, commas and all; may be repeated",
  repeats: true,
};

/** The activations of a command: those named, or else the usual ones, followed by the formulas. */
export function withFormulas<Usual>(
  named: unknown,
  formulas: unknown,
  usual: () => readonly Usual[],
): (ActivationLike | Usual)[] {
  const first = (named as ActivationLike[] | undefined) ?? usual();
  return [...first, ...((formulas as ActivationLike[] | undefined) ?? [])];
}
