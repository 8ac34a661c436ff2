import { splitFunctions } from "../../../engine/grammar/functions.js";
import { numberIn, readNumbers } from "../../../engine/grammar/numbers.js";
import { attempt } from "../../../engine/grammar/reader.js";

/** A value in a figure's state. States are flat, so that they fit into an address and into attributes. */
export type StateValue = string | number | boolean | readonly string[] | readonly number[];
export type FigureState = Readonly<Record<string, StateValue>>;

/** The attribute of a state's key: `learning-rate` for `learningRate`. */
export const attributeName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The state's key of an attribute: `learningRate` for `learning-rate`. */
export const stateKey = (attribute: string): string =>
  attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Parses text as a value of the same type as `like`; undefined if the text is not one. Lists and numbers have the
 * grammar of the command line.
 */
export function parseValue(text: string, like: StateValue): StateValue | undefined {
  switch (typeof like) {
    case "string":
      return text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "number":
      return definite(numberIn(text));
    default:
      return typeof like[0] === "number" ? numbersIn(text) : splitFunctions(text);
  }
}

const definite = (value: number | undefined): number | undefined =>
  Number.isNaN(value) ? undefined : value;

function numbersIn(text: string): number[] | undefined {
  const numbers = attempt(readNumbers, text);
  return numbers?.some(Number.isNaN) ? undefined : numbers;
}

/**
 * Parses an attribute as a value of the same type as `like`. A boolean is true if the attribute is present, unless
 * its text is "false"; empty texts are dropped from lists. A missing attribute or invalid text gives `like`
 * itself.
 */
export function parseAttribute(text: string | null, like: StateValue): StateValue {
  if (text === null) return like;
  if (typeof like === "boolean") return text !== "false";
  const value = parseValue(text, like) ?? like;
  if (typeof value !== "object" || typeof value[0] !== "string") return value;
  return (value as readonly string[]).filter((entry) => entry !== "");
}
