/** Parsers of option values. The engine checks ranges. */
import type { ActivationChoice, ActivationLike } from "../engine/index.js";
import { readFunction, readFunctions, splitFunctions } from "../engine/grammar/functions.js";
import {
  readDefinites,
  readNumbers,
  readSeeds,
  readWholes,
} from "../engine/grammar/number-lists.js";
import {
  numberIn,
  readDefinite,
  readNumber,
  readWhole,
  refuseNumber,
} from "../engine/grammar/numbers.js";
import { refuse, type Reader } from "../engine/grammar/reader.js";

/** Parses the value of an option; throws ConfigError that names the option. */
export type Parse<T> = Reader<T>;

export const number = readNumber;
export const numbers = readNumbers;
export const definite = readDefinite;
export const definites = readDefinites;
export const whole = readWhole;
export const wholes = readWholes;
export const seeds = readSeeds;

/** A word, unchanged. */
export const word: Parse<string> = (text) => text;

/** Words between commas; a word may be empty. */
export const words: Parse<string[]> = (text) => splitFunctions(text);

/** Value of a switch; a switch without a value has the text "true". */
export const flag: Parse<boolean> = (text, option) => {
  if (text !== "true" && text !== "false") refuse(option, "true or false", text);
  return text === "true";
};

/** One of two words. */
export const eitherOf =
  (on: string, off: string): Parse<boolean> =>
  (text, option) => {
    if (text !== on && text !== off) refuse(option, `'${on}' or '${off}'`, text);
    return text === on;
  };

/** A number that `read` reads, or the word that stands for one. */
export const numberOr =
  (special: string, value: number, read: Parse<number>): Parse<number> =>
  (text, option) => {
    if (text === special) return value;
    if (numberIn(text) === undefined) refuseNumber(option, text, `a number or '${special}'`);
    return read(text, option);
  };

/** A function without parameters as its name alone. */
const brief = (choice: ActivationChoice): ActivationLike =>
  choice.parameters ? choice : choice.activation;

export const activation: Parse<ActivationLike> = (text, option) =>
  brief(readFunction(text, option));

export const activations: Parse<ActivationLike[]> = (text, option) =>
  readFunctions(text, option).map(brief);
