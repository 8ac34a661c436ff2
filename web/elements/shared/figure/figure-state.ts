import { splitFunctions } from "../../../engine/grammar/functions.js";
import { joinWithCommas } from "../../../engine/grammar/lists.js";
import { readDefinites } from "../../../engine/grammar/number-lists.js";
import { readDefinite } from "../../../engine/grammar/numbers.js";
import { refuse } from "../../../engine/grammar/reader.js";
import { ConfigError } from "../../../engine/index.js";
import type { Range } from "../../../engine/settings.js";
import { inWords, shown } from "../../../engine/validation/validate.js";
import { checkCount } from "../settings/counts.js";

/** A value in a figure's state. States are flat, so that they fit into an address and into attributes. */
export type StateValue = string | number | boolean | readonly string[] | readonly number[];
export type FigureState = Readonly<Record<string, StateValue>>;

/** The attribute of a state's key: `learning-rate` for `learningRate`. */
export const attributeName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The state's key of an attribute: `learningRate` for `learning-rate`. */
export const stateKey = (attribute: string): string =>
  attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The text of a value in an attribute or an address; {@link readText} is its inverse. */
export const writeValue = (value: StateValue): string =>
  typeof value === "object" ? joinWithCommas(value) : String(value);

const isNumbers = (like: readonly unknown[]): boolean => typeof like[0] === "number";

/**
 * Reads text as a value of the same type as `like`. Lists and numbers have the grammar of the command line.
 * Throws ConfigError with a sentence about `key`: "learning rate must be a number, got 'fast'".
 */
export function readText(key: string, text: string, like: StateValue): StateValue {
  const name = inWords(key);
  switch (typeof like) {
    case "string":
      return text;
    case "boolean":
      if (text !== "true" && text !== "false") refuse(name, "true or false", text);
      return text === "true";
    case "number":
      return readDefinite(text, name);
    default:
      if (!isNumbers(like)) return splitFunctions(text);
  }
  return readDefinites(text, name);
}

/**
 * Reads an attribute: a value of the same type as `like`, as {@link readText} does. A boolean is true where the
 * attribute is present: `overlay`, `overlay=""`, `overlay="overlay"`; it is false with the text "false". Empty
 * entries are dropped from lists of texts.
 */
export function readAttribute(key: string, text: string, like: StateValue): StateValue {
  const isPresent = text === "" || text.toLowerCase() === attributeName(key);
  const value = typeof like === "boolean" && isPresent ? true : readText(key, text, like);
  if (typeof value !== "object" || typeof value[0] !== "string") return value;
  return (value as readonly string[]).filter((entry) => entry !== "");
}

const types = { string: "text", boolean: "true or false", number: "a number" } as const;

function listOf(key: string, value: unknown, like: readonly unknown[]): StateValue {
  const [type, wanted] = isNumbers(like) ? ["number", "numbers"] : ["string", "texts"];
  const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
  const list = isList ? Array.from(value as ArrayLike<unknown>) : undefined;
  if (list?.every((entry) => typeof entry === type && !Number.isNaN(entry))) {
    return list as string[] | number[];
  }
  const wrong = list?.find((entry) => typeof entry !== type || Number.isNaN(entry));
  const got = list ? `a list with ${shown(wrong)}` : shown(value);
  throw new ConfigError(`${inWords(key)} must be a list of ${wanted}, got ${got}`);
}

/**
 * Checks a value given to a property: it has the type of `like`, or is text as in an attribute. Lists are copied.
 * Throws ConfigError: "functions must be a list of texts, got 5".
 */
export function readProperty(key: string, value: unknown, like: StateValue): StateValue {
  if (typeof value === "string") return readAttribute(key, value, like);
  if (typeof like === "object") return listOf(key, value, like);
  if (typeof value !== typeof like || (Number.isNaN(value) && !Number.isNaN(like))) {
    const wanted = types[typeof like as keyof typeof types];
    throw new ConfigError(`${inWords(key)} must be ${wanted}, got ${shown(value)}`);
  }
  return value as StateValue;
}

/** Texts in a list where no table says how many there may be. */
const mostTexts = { max: 100, words: "at most 100" };

/**
 * Checks that a list has as many entries as its setting, or any figure, has a use for: something is shown for each before
 * the core has a say. Throws ConfigError, as {@link checkCount} does.
 */
export function checkLength(key: string, value: StateValue, count?: Range): void {
  if (typeof value !== "object") return;
  const most = typeof value[0] === "string" ? mostTexts : undefined;
  checkCount(inWords(key), value, count ?? most ?? {});
}
