/** Options of the command line from the core's tables: flag, parser and help of each setting. */
import { writeFunction } from "../engine/grammar/functions.js";
import type { ActivationLike } from "../engine/index.js";
import type { Setting, Settings } from "../engine/settings.js";
import type { Option, Options } from "./arguments.js";
import { points } from "./points.js";
import * as read from "./values.js";

/** Parser and placeholder of each kind of setting. */
const kinds: Readonly<Record<Setting["kind"], [parse: read.Parse<unknown>, value: string]>> = {
  text: [read.word, "NAME"],
  texts: [read.words, "NAMES"],
  flag: [read.flag, ""],
  number: [read.number, "NUMBER"],
  numbers: [read.numbers, "NUMBERS"],
  // The engine rejects numbers that are not whole.
  whole: [read.whole, "INTEGER"],
  wholes: [read.wholes, "INTEGERS"],
  seed: [read.whole, "INTEGER"],
  seeds: [read.seeds, "SEEDS"],
  activation: [read.activation, "FUNCTION"],
  activations: [read.activations, "FUNCTIONS"],
};

/** Options that read more than their kind does, by their settings. */
const own: Readonly<Record<string, Pick<Option, "parse" | "value" | "example">>> = {
  custom: { parse: points, value: "POINTS", example: "points.csv" },
};

/** `learningRate` as a flag, without the dashes: `learning-rate`. */
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const functionText = (like: ActivationLike) =>
  writeFunction(typeof like === "string" ? { activation: like } : like);

/** A list in the form that its option takes; consecutive seeds become a range. */
function listText(list: readonly unknown[], kind: Setting["kind"]): string {
  if (list.length === 0) return "none";
  const first = Number(list[0]);
  const isRange = kind === "seeds" && list.length > 2 && list.every((it, i) => it === first + i);
  if (isRange) return `${first}..${String(list.at(-1))}`;
  if (kind === "activations") return (list as ActivationLike[]).map(functionText).join(", ");
  return list.join(",");
}

/** A value in the form that its option takes; a switch is "on" or "off". */
function valueText({ kind, special, whenOn, whenOff }: Setting, value: unknown): string {
  if (kind === "flag") return value ? (whenOn ?? "on") : (whenOff ?? "off");
  if (special && value === special.value) return special.word;
  if (kind === "activation") return functionText(value as ActivationLike);
  return Array.isArray(value) ? listText(value, kind) : String(value);
}

/** Explanation of the special value: "full: all", "own: the optimizer's own, 0, of adamw 0.01". */
function specialText({ special, own = {}, appliesTo = {} }: Setting): string {
  if (!special || special.word === special.meaning) return "";
  const users = Object.values(appliesTo).flat();
  const values = Object.entries(own).filter(([id]) => users.length === 0 || users.includes(id));
  const [, most] = values.at(0) ?? [];
  const others = values.filter(([, value]) => value !== most);
  const numbers = [most, ...others.map(([id, value]) => `of ${id} ${value}`)];
  return `${special.word}: ${[special.meaning, ...numbers].filter((it) => it !== undefined).join(", ")}`;
}

/** Details of an option for the help; `usual` is its default as text. */
function detailsOf(setting: Setting, usual: string): string[] {
  const { appliesTo = {}, choices, range, unit, count } = setting;
  const details = [
    ...Object.entries(appliesTo).map(([name, ids]) => `of ${kebab(name)} ${ids.join(", ")}`),
    choices?.map(({ id }) => id).join(", "),
    range && [range.words, unit].join(" ").trim(),
    count && `${count.words} entries`,
    specialText(setting),
    `default ${usual}`,
  ];
  return details.filter((detail) => detail !== undefined && detail !== "") as string[];
}

function parserOf({ kind, special, whenOn, whenOff }: Setting): read.Parse<unknown> {
  if (whenOn !== undefined && whenOff !== undefined) return read.eitherOf(whenOn, whenOff);
  if (special)
    return read.numberOr(special.word, special.value, kinds[kind][0] as read.Parse<number>);
  return kinds[kind][0];
}

/** Placeholder for the value in the help, and an example for the error about a missing value. */
function valueOf(setting: Setting): Pick<Option, "value" | "example"> {
  const { kind, special, whenOn, whenOff, default: usual } = setting;
  if (kind === "flag" && whenOn === undefined) return {};
  const plain = kind === "flag" ? `${whenOn}|${whenOff}` : kinds[kind][1];
  const value = special ? `${plain}|${special.word}` : plain;
  const isEmpty = Array.isArray(usual) && usual.length === 0;
  return isEmpty ? { value } : { value, example: valueText(setting, usual) };
}

function optionOf(field: string, setting: Setting, usual: string): Option {
  return {
    field,
    parse: parserOf(setting),
    ...valueOf(setting),
    meaning: setting.meaning,
    details: detailsOf(setting, usual),
    group: setting.group,
    ...own[field],
  };
}

/** How a command's options differ from its table of settings. */
interface Own<Config> {
  /** Settings without an option. */
  without?: readonly (keyof Config & string)[];
  /** Defaults that differ from the table's, or text in their place. */
  defaults?: Readonly<Partial<Record<keyof Config & string, unknown>>>;
}

/** An option for each setting of a configuration. */
export function settingOptions<Config>(
  settings: Settings<Config>,
  { without = [], defaults }: Own<Config> = {},
): Options {
  const names = (Object.keys(settings) as (keyof Config & string)[]).filter(
    (name) => !without.includes(name),
  );
  const options = names.map((name) => {
    const setting: Setting = settings[name];
    const usual = valueText(setting, defaults?.[name] ?? setting.default);
    return [setting.flag ?? kebab(name), optionOf(name, setting, usual)];
  });
  return Object.fromEntries(options) as Options;
}
