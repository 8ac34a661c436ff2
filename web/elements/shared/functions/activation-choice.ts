import type { ActivationChoice, ActivationInfo } from "../../../engine/index.js";
import { isFormulaText, readFunction, writeFunction } from "../../../engine/grammar/functions.js";
import { attempt } from "../../../engine/grammar/reader.js";

/**
 * Parses an activation as it is written in states, attributes and addresses: `gelu`, `elu(alpha=2)`, `a*x +
 * tanh(x);a=2`. Invalid text becomes the activation's name, so that the engine reports it.
 */
export const parseChoice = (text: string): ActivationChoice =>
  attempt(readFunction, text) ?? { activation: text.trim() };

/** The id in an activation's text: `elu` in `elu(alpha=2)`; of a formula, the text without its parameters. */
export const idOf = (text: string): string => parseChoice(text).activation;

/** Whether a text is a formula: anything but a bare name, or the bare name x. */
export const isFormula = (text: string): boolean => isFormulaText(idOf(text));

/** The inverse of {@link parseChoice}. */
export const formatChoice = writeFunction;

/** The text with another library's name replaced by the catalogue's id: `identity` for `linear`. */
export function canonical(text: string, activations: readonly ActivationInfo[]): string {
  const choice = parseChoice(text);
  const info = activations.find(({ aliases }) => aliases.includes(choice.activation));
  return info ? formatChoice({ ...choice, activation: info.id }, info) : text;
}

/** The longest name, in characters, that {@link choiceLabel} leaves whole. */
const LONGEST_NAME = 28;

/**
 * An activation's name with its parameters: "ELU (alpha 2)"; the id, shortened, if the catalogue does not have it.
 */
export function choiceLabel(text: string, activations: readonly ActivationInfo[]): string {
  const { activation, parameters } = parseChoice(text);
  const name = activations.find(({ id }) => id === activation)?.name ?? cut(activation);
  const parts = Object.entries(parameters ?? {}).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? `${name} (${parts.join(", ")})` : name;
}

const cut = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
