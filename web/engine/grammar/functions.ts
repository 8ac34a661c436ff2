/**
 * Functions in text: a name, `gelu`; a name with parameters, `elu(alpha=2)`,
 * `hardtanh(min_val=-2;max_val=2)`; a formula, `x * tanh(x)`, its parameters behind it: `a*x;a=2;b=3`.
 * Commas may stand for semicolons between parameters. A formula contains no single equals sign, so no part
 * of it reads as a parameter.
 */
import type { ActivationChoice, ActivationInfo } from "../types/index.js";
import { splitAtCommas, splitAtSpaces } from "./lists.js";
import { asciiSigns, fractionSign } from "./number-signs.js";
import { readNumber } from "./numbers.js";
import { refuse, type Reader } from "./reader.js";

const identifier = "[A-Za-z_]\\w*";
const bareName = new RegExp(`^${identifier}$`);
/** `elu(alpha=2)` and `relu()`, but not `tanh(x)`. */
const call = new RegExp(
  `^\\s*(${identifier})\\s*\\(\\s*((?:${identifier}\\s*=(?!=)[^()]*)?)\\)\\s*$`,
);
const assignment = new RegExp(`^\\s*(${identifier})\\s*=(?!=)\\s*([^\\s=]+)\\s*$`);

const separators = /[,;]/;

/** `alpha=2, beta=3` as parameters by name; calls `wrong` on a part that is no parameter. */
function readParameters(text: string, id: string, wrong: () => never): Record<string, number> {
  const parameters: Record<string, number> = {};
  for (const part of text.split(separators)) {
    if (part.trim() === "") continue;
    const [, key, value] = assignment.exec(part) ?? [];
    if (key === undefined) wrong();
    parameters[key] = readNumber(value!, `${key} of ${id}`);
  }
  return parameters;
}

const choiceOf = (activation: string, parameters: Record<string, number>): ActivationChoice =>
  Object.keys(parameters).length > 0 ? { activation, parameters } : { activation };

/** A function with its parameters; the engine checks that it exists. Digits of other scripts are read as ASCII's. */
export const readFunction: Reader<ActivationChoice> = (typed, option) => {
  const text = asciiSigns(typed);
  if (fractionSign.test(text)) refuse(option, "written with decimals, such as 0.5", text);
  const [, id, inside] = call.exec(text) ?? [];
  if (id !== undefined) {
    const wrong = () => refuse(option, "written like elu(alpha=0.5)", text);
    return choiceOf(id, readParameters(inside!, id, wrong));
  }
  const end = text.indexOf(";");
  if (end < 0) return { activation: text.trim() };
  const formula = text.slice(0, end).trim();
  const wrong = () => refuse(option, "written like a*x;a=0.5", text);
  return choiceOf(formula, readParameters(text.slice(end + 1), formula, wrong));
};

const isName = (word: string) => bareName.test(word) || call.test(word);

/** Rejoins a formula's parameters that commas separate: `a*x+b;a=2,b=3` is one entry. */
function withParameters(parts: readonly string[]): string[] {
  const entries: string[] = [];
  for (const part of parts) {
    const before = entries.at(-1);
    if (before?.includes(";") && assignment.test(part)) entries[entries.length - 1] += `,${part}`;
    else entries.push(part);
  }
  return entries;
}

/**
 * The entries of a list of functions, as text. Commas outside brackets separate entries. Without such a comma,
 * spaces do if all words are names, with or without parameters: `relu elu(alpha=2)` has two, `e - x` has one.
 */
export function splitFunctions(text: string): string[] {
  const entries = withParameters(splitAtCommas(text));
  if (entries.length !== 1) return entries;
  const words = splitAtSpaces(entries[0]!);
  return words.length > 1 && words.every(isName) ? words : entries;
}

/** Functions with their parameters. */
export const readFunctions: Reader<ActivationChoice[]> = (text, option) =>
  splitFunctions(text).map((entry) => readFunction(entry, option));

/** Whether a text without parameters is a formula and not a name; the bare `x` is a formula. */
export const isFormulaText = (text: string): boolean => text === "x" || !bareName.test(text);

/** The inverse of {@link readFunction}; parameters at the catalogue's initial values are left out. */
export function writeFunction(
  { activation, parameters = {} }: ActivationChoice,
  info?: Pick<ActivationInfo, "parameters">,
): string {
  const initial = new Map(info?.parameters.map(({ name, initial }) => [name, initial]));
  const parts = Object.entries(parameters)
    .filter(([name, value]) => initial.get(name) !== value)
    .map(([name, value]) => `${name}=${value}`);
  if (parts.length === 0) return activation;
  if (isFormulaText(activation)) return [activation, ...parts].join(";");
  return `${activation}(${parts.join(";")})`;
}
