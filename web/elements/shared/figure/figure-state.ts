import { splitFunctions } from "../../../engine/grammar/functions.js";
import { numberIn, readNumbers } from "../../../engine/grammar/numbers.js";
import { attempt } from "../../../engine/grammar/reader.js";

/** What a figure's state is made of: flat, so that it can stand in an address or in attributes. */
export type StateValue = string | number | boolean | readonly string[] | readonly number[];
export type FigureState = Readonly<Record<string, StateValue>>;

/** `learningRate` is the attribute `learning-rate`. */
export const attributeName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `learning-rate` is the key `learningRate`. */
export const stateKey = (attribute: string): string =>
  attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Reads text as a value of the same kind as `like`; undefined when it is none. The grammar of lists and
 * numbers is the command line's, too.
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
 * Reads an attribute as a value of the same kind as `like`. A boolean is true when the attribute is there,
 * unless it says "false"; a list has no empty texts. A missing attribute or text that is no number gives
 * `like` itself.
 */
export function parseAttribute(text: string | null, like: StateValue): StateValue {
  if (text === null) return like;
  if (typeof like === "boolean") return text !== "false";
  const value = parseValue(text, like) ?? like;
  if (typeof value !== "object" || typeof value[0] !== "string") return value;
  return (value as readonly string[]).filter((entry) => entry !== "");
}
