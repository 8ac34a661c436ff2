import type { ActivationChoice, ActivationInfo } from "../../engine/index.js";

/**
 * An activation in text, as it stands in states, attributes and addresses: its id, and its parameters where
 * they are not the usual ones: `gelu`, `elu(alpha=2)`, `hardtanh(min_val=-2;max_val=2)`.
 */
export function parseChoice(text: string): ActivationChoice {
  const match = /^([^(]*)\((.*)\)$/.exec(text.trim());
  if (!match) return { activation: text.trim() };
  const parameters: Record<string, number> = {};
  for (const part of match[2].split(";").filter((part) => part.trim() !== "")) {
    const [name, value] = part.split("=");
    parameters[name.trim()] = Number(value);
  }
  return { activation: match[1].trim(), parameters };
}

/** The id alone: `elu` of `elu(alpha=2)`. */
export const idOf = (text: string): string => parseChoice(text).activation;

/** The inverse of {@link parseChoice}; parameters at the catalogue's initial values are left out. */
export function formatChoice(choice: ActivationChoice, info?: ActivationInfo): string {
  const initial = new Map(info?.parameters.map(({ name, initial }) => [name, initial]));
  const parts = Object.entries(choice.parameters ?? {})
    .filter(([name, value]) => initial.get(name) !== value)
    .map(([name, value]) => `${name}=${value}`);
  return parts.length > 0 ? `${choice.activation}(${parts.join(";")})` : choice.activation;
}

/** The name to show: "ELU (alpha 2)"; the id when the catalogue does not know it. */
export function choiceLabel(text: string, activations: readonly ActivationInfo[]): string {
  const { activation, parameters } = parseChoice(text);
  const name = activations.find(({ id }) => id === activation)?.name ?? activation;
  const parts = Object.entries(parameters ?? {}).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? `${name} (${parts.join(", ")})` : name;
}
