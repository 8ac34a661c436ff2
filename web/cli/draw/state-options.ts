/** Options of the command line from the entries of a figure's state. */
import type { Setting } from "../../engine/settings.js";
import { numberIn } from "../../engine/grammar/numbers.js";
import { refuse } from "../../engine/grammar/reader.js";
import type { Option, Options } from "../arguments.js";
import { settingOptions } from "../setting-options.js";
import * as read from "../values.js";

const number: read.Parse<number> = (text, option) => {
  const value = numberIn(text);
  return value === undefined || Number.isNaN(value) ? refuse(option, "a number", text) : value;
};

const numbers: read.Parse<number[]> = (text, option) => {
  const list = read.numbers(text, option);
  return list.some(Number.isNaN) ? refuse(option, "numbers", text) : list;
};

const texts: read.Parse<string[]> = (text, option) =>
  read.words(text, option).filter((word) => word !== "");

/** Functions stay text in a state; the core reads them. */
const functionText: read.Parse<string> = (text, option) => {
  read.activation(text, option);
  return text;
};

const functionTexts: read.Parse<string[]> = (text, option) => {
  read.activations(text, option);
  return texts(text, option);
};

/** Parser of each kind of entry: the grammar of the attribute, which the command line shares. */
const parsers: Readonly<Record<Setting["kind"], read.Parse<unknown>>> = {
  text: read.word,
  texts,
  flag: read.flag,
  number,
  numbers,
  whole: number,
  wholes: numbers,
  seed: number,
  seeds: numbers,
  activation: functionText,
  activations: functionTexts,
};

/** An option for each entry of a state, named as its attribute is. */
export function stateOptions(entries: Readonly<Record<string, Setting>>): Options {
  const options = Object.entries(settingOptions(entries)).map(
    ([name, option]): [string, Option] => {
      const { kind, special, default: usual } = entries[option.field]!;
      const parse = special ? read.numberOr(special.word, special.value) : parsers[kind];
      const details =
        usual === true ? [`--${name}=false leaves it out`, "default on"] : option.details;
      return [name, { ...option, parse, details }];
    },
  );
  return Object.fromEntries(options);
}
