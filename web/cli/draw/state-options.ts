/** Options of the command line from the entries of a figure's state. */
import type { Setting } from "../../engine/settings.js";
import type { Option, Options } from "../arguments.js";
import { settingOptions } from "../setting-options.js";
import * as read from "../values.js";

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
  number: read.definite,
  numbers: read.definites,
  whole: read.whole,
  wholes: read.wholes,
  seed: read.whole,
  seeds: read.wholes,
  activation: functionText,
  activations: functionTexts,
};

/** An option for each entry of a state, named as its attribute is. */
export function stateOptions(entries: Readonly<Record<string, Setting>>): Options {
  const options = Object.entries(settingOptions(entries)).map(
    ([name, option]): [string, Option] => {
      const { kind, special, default: usual } = entries[option.field]!;
      const plain = option.value === "POINTS" ? option.parse : parsers[kind];
      const parse = special
        ? read.numberOr(special.word, special.value, plain as read.Parse<number>)
        : plain;
      const details =
        usual === true ? [`--${name}=false leaves it out`, "default on"] : option.details;
      return [name, { ...option, parse, details }];
    },
  );
  return Object.fromEntries(options);
}
