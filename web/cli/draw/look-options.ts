import type { Option, Options } from "../arguments.js";
import { refuse } from "../../engine/grammar/reader.js";
import { number, word, flag, type Parse } from "../values.js";

/** Sizes in CSS pixels: the width that figures have from a phone to a poster. */
const LEAST = 240;
const MOST = 4000;

const size: Parse<number> = (text, option) => {
  const value = number(text, option);
  if (!(Number.isInteger(value) && value >= LEAST && value <= MOST)) {
    refuse(option, `a whole number from ${LEAST} to ${MOST}`, text);
  }
  return value;
};

const oneOf =
  (...choices: readonly string[]): Parse<string> =>
  (text, option) =>
    choices.includes(text) ? text : refuse(option, choices.join(" or "), text);

const group = "How does it look, and where does it go?";

const look: Readonly<Record<string, Omit<Option, "field" | "group">>> = {
  theme: {
    parse: oneOf("light", "dark", "auto"),
    value: "NAME",
    example: "dark",
    meaning: "colours; auto follows the reader's",
    details: ["light, dark, auto", "default light"],
  },
  width: {
    parse: size,
    value: "INTEGER",
    example: "680",
    meaning: "width of the figure in CSS pixels",
    details: [`${LEAST} to ${MOST}`, "default 680"],
  },
  height: {
    parse: size,
    value: "INTEGER",
    example: "400",
    meaning: "height of the picture in CSS pixels",
    details: [`${LEAST} to ${MOST}`, "default the figure's own"],
  },
  transparent: { parse: flag, meaning: "leave out the ground, so that the page's shows" },
  format: {
    parse: oneOf("svg", "csv"),
    value: "NAME",
    example: "csv",
    meaning: "the picture, or its numbers",
    details: ["svg, csv", "default svg"],
  },
  output: {
    parse: word,
    value: "FILE",
    example: "figure.svg",
    meaning: "file to write",
    details: ["default standard output"],
  },
};

/** Options of every figure. */
export const lookOptions: Options = Object.fromEntries(
  Object.entries(look).map(([name, option]) => [
    name,
    { ...option, field: `${name} of look`, group },
  ]),
);

/** What the options say, with defaults. */
export interface Look {
  theme: "light" | "dark" | "auto";
  width: number;
  height: number | undefined;
  transparent: boolean;
  format: "svg" | "csv";
  output: string | undefined;
}

/** Splits parsed options into the look and the state's entries. */
export function splitLook(fields: Record<string, unknown>) {
  const given: Partial<Look> = {};
  const state: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const [name, of] = field.split(" of ");
    if (of === "look") Object.assign(given, { [name!]: value });
    else state[field] = value;
  }
  const usual: Look = {
    ...{ theme: "light", width: 680, height: undefined, transparent: false },
    ...{ format: "svg", output: undefined },
  };
  return { look: { ...usual, ...given }, state };
}
