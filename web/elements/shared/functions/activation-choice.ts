import { ConfigError, type ActivationChoice, type ActivationInfo } from "../../../engine/index.js";

/** `alpha=2`, and nothing that a formula could be. */
const parameter = /^\s*([A-Za-z_]\w*)\s*=(?!=)\s*([^\s=]+)\s*$/;

/** Parameters by name, if every part is one. */
function parametersIn(parts: readonly string[]): Record<string, number> | undefined {
  const parameters: Record<string, number> = {};
  for (const part of parts.filter((part) => part.trim() !== "")) {
    const match = parameter.exec(part);
    if (!match) return undefined;
    parameters[match[1]] = Number(match[2]);
  }
  return parameters;
}

/**
 * An activation in text, as it stands in states, attributes and addresses: its id, and its parameters where
 * they are not the usual ones: `gelu`, `elu(alpha=2)`, `hardtanh(min_val=-2;max_val=2)`. A typed formula
 * has its parameters behind it: `a*x + tanh(x);a=2`.
 */
export function parseChoice(text: string): ActivationChoice {
  const [head, ...tail] = text.split(";");
  const call = /^\s*(\w+)\s*\((.*)\)\s*$/.exec(text);
  const inside = call && parametersIn(call[2].split(";"));
  if (inside) return { activation: call[1], parameters: inside };
  const behind = tail.length > 0 ? parametersIn(tail) : undefined;
  if (!behind) return { activation: text.trim() };
  return { activation: head.trim(), parameters: behind };
}

/** Throws ConfigError unless there are 1 to `most` functions; `name` is that of their list. */
export function checkCount(name: string, { length }: readonly string[], most: number): void {
  if (length >= 1 && length <= most) return;
  throw new ConfigError(`${name} must have 1 to ${most} entries, got ${length}`);
}

/** The id alone: `elu` of `elu(alpha=2)`; of a formula all but its parameters. */
export const idOf = (text: string): string => parseChoice(text).activation;

/** Whether this is no name of the catalogue's but a formula: anything but a bare name, or the bare x. */
export const isFormula = (text: string): boolean => {
  const id = idOf(text);
  return id === "x" || !/^[A-Za-z_]\w*$/.test(id);
};

/** The inverse of {@link parseChoice}; parameters at the catalogue's initial values are left out. */
export function formatChoice(
  choice: ActivationChoice,
  info?: Pick<ActivationInfo, "parameters">,
): string {
  const initial = new Map(info?.parameters.map(({ name, initial }) => [name, initial]));
  const parts = Object.entries(choice.parameters ?? {})
    .filter(([name, value]) => initial.get(name) !== value)
    .map(([name, value]) => `${name}=${value}`);
  if (parts.length === 0) return choice.activation;
  if (isFormula(choice.activation)) return [choice.activation, ...parts].join(";");
  return `${choice.activation}(${parts.join(";")})`;
}

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
