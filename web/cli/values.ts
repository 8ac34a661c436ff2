/** What may stand behind an option, from text to value. Ranges are left to the engine. */
import { ConfigError, type ActivationLike } from "../engine/index.js";

/** Makes a value of the text behind an option; throws ConfigError with a sentence. */
export type Parse<T> = (text: string, option: string) => T;

const mostSeeds = 10_000;
const numberPattern = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const specials: Record<string, number> = { nan: NaN, inf: Infinity, infinity: Infinity };

function refuse(option: string, wanted: string, text: string): never {
  throw new ConfigError(`${option} must be ${wanted}, got '${text}'`);
}

function special(text: string): number | undefined {
  const [, sign, word] = /^([-+]?)(\w+)$/.exec(text) ?? [];
  const value = specials[word?.toLowerCase()];
  return value === undefined || sign !== "-" ? value : -value;
}

/** A number; `NaN`, `inf` and `-inf` are numbers too. */
export const number: Parse<number> = (text, option) => {
  const trimmed = text.trim();
  if (numberPattern.test(trimmed)) return Number(trimmed);
  return special(trimmed) ?? refuse(option, "a number", text);
};

/** Numbers between commas. */
export const numbers: Parse<number[]> = (text, option) =>
  text.split(",").map((part) => number(part, option));

/** One of a few words, each of which stands for a value. */
export const oneOf =
  <T>(choices: Readonly<Record<string, T>>): Parse<T> =>
  (text, option) => {
    if (Object.hasOwn(choices, text)) return choices[text];
    const words = Object.keys(choices).map((each) => `'${each}'`);
    return refuse(option, words.join(" or "), text);
  };

/** A word, as it stands. */
export const word: Parse<string> = (text) => text;

/** What a switch is set to: nothing but its name is "true". */
export const flag: Parse<boolean> = (text, option) => {
  if (text !== "true" && text !== "false") refuse(option, "true or false", text);
  return text === "true";
};

/** The parts between commas; commas inside brackets do not count. */
function partsOf(text: string): string[] {
  const parts = [""];
  let open = 0;
  for (const character of text) {
    if (character === "(") ++open;
    if (character === ")") --open;
    if (character === "," && open <= 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** Words between commas; one between two commas may be missing. Commas inside brackets belong to a word. */
export const words: Parse<string[]> = (text) => partsOf(text).map((part) => part.trim());

/** A number, or a word that stands for one: `full` for 0. */
export const numberOrWord =
  (word: string, value: number): Parse<number> =>
  (text, option) => {
    if (text === word) return value;
    if (numberPattern.test(text)) return Number(text);
    return special(text) ?? refuse(option, `a number or '${word}'`, text);
  };

/** Seeds and ranges of seeds between commas: `1,2,3`, `0..9`, `0..4,42`. */
export const seeds: Parse<number[]> = (text, option) => {
  const all: number[] = [];
  for (const part of text.split(",")) {
    const [, first, last] = /^\s*(\d+)(?:\.\.(\d+))?\s*$/.exec(part) ?? [];
    if (first === undefined) refuse(option, "whole numbers or ranges such as 0..9", text);
    const [from, to] = [Number(first), Number(last ?? first)];
    if (to < from) refuse(option, "ranges that run upwards", text);
    if (all.length + to - from >= mostSeeds) refuse(option, `at most ${mostSeeds} seeds`, text);
    for (let seed = from; seed <= to; ++seed) all.push(seed);
  }
  return all;
};

/** `alpha=2, beta=3`, as parameters by name. */
function parametersIn(parts: readonly string[], id: string, text: string, option: string) {
  const parameters: Record<string, number> = {};
  for (const part of parts) {
    const [, name, value] = /^\s*(\w+)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (name === undefined) refuse(option, "written like elu(alpha=2)", text);
    parameters[name] = number(value, `${name} of ${id}`);
  }
  return parameters;
}

/** `elu(alpha=2)`; no formula looks so, for a formula has no single equals sign. */
const withParameters = /^\s*(\w+)\s*\((\s*[A-Za-z_]\w*\s*=(?!=)[^()]*)\)\s*$/;

/**
 * An activation's id or a formula, with parameters if they are not the usual ones: `elu(alpha=2)`,
 * `a*x + tanh(x);a=2`.
 */
export const activation: Parse<ActivationLike> = (text, option) => {
  const [, id, inside] = withParameters.exec(text) ?? [];
  if (id !== undefined) {
    return { activation: id, parameters: parametersIn(inside.split(","), id, text, option) };
  }
  const [formula, ...assignments] = text.split(";");
  if (assignments.length === 0) return text.trim();
  return {
    activation: formula.trim(),
    parameters: parametersIn(assignments, formula.trim(), text, option),
  };
};

/** Activations between commas; commas inside brackets belong to parameters and to formulas. */
export const activations: Parse<ActivationLike[]> = (text, option) =>
  partsOf(text).map((part) => activation(part, option));
