import { ConfigError, type ActivationChoice, type ActivationInfo } from "../../../engine/index.js";
import { isFormulaText, readFunction, writeFunction } from "../../../engine/grammar/functions.js";
import { attempt } from "../../../engine/grammar/reader.js";

/**
 * An activation in text, as it stands in states, attributes and addresses: `gelu`, `elu(alpha=2)`,
 * `a*x + tanh(x);a=2`. What is written wrong is left as it is, for the engine to explain.
 */
export const parseChoice = (text: string): ActivationChoice =>
  attempt(readFunction, text) ?? { activation: text.trim() };

/** Throws ConfigError unless there are 1 to `most` functions; `name` is that of their list. */
export function checkCount(name: string, { length }: readonly string[], most: number): void {
  if (length >= 1 && length <= most) return;
  throw new ConfigError(`${name} must have 1 to ${most} entries, got ${length}`);
}

/** The id alone: `elu` of `elu(alpha=2)`; of a formula all but its parameters. */
export const idOf = (text: string): string => parseChoice(text).activation;

/** Whether this is no name of the catalogue's but a formula: anything but a bare name, or the bare x. */
export const isFormula = (text: string): boolean => isFormulaText(idOf(text));

/** The inverse of {@link parseChoice}. */
export const formatChoice = writeFunction;

/** With the catalogue's own id in the place of another library's name for it: `identity` for `linear`. */
export function canonical(text: string, activations: readonly ActivationInfo[]): string {
  const choice = parseChoice(text);
  const info = activations.find(({ aliases }) => aliases.includes(choice.activation));
  return info ? formatChoice({ ...choice, activation: info.id }, info) : text;
}

/** Formulas longer than this are cut where a name has to be short. */
const LONGEST_NAME = 28;

/** The name to show: "ELU (alpha 2)"; the id when the catalogue does not know it. */
export function choiceLabel(text: string, activations: readonly ActivationInfo[]): string {
  const { activation, parameters } = parseChoice(text);
  const name = activations.find(({ id }) => id === activation)?.name ?? cut(activation);
  const parts = Object.entries(parameters ?? {}).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? `${name} (${parts.join(", ")})` : name;
}

const cut = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
