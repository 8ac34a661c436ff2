import type { Range, Setting, Settings } from "../engine/settings.js";
import type { Option, Options } from "./arguments.js";
import {
  activation,
  activations,
  flag,
  number,
  numberOrWord,
  numbers,
  oneOf,
  seeds,
  word,
  words,
  type Parse,
} from "./values.js";

/** How text becomes a value of each kind, and what stands for the value in the help. */
const kinds: Readonly<Record<Setting["kind"], [parse: Parse<unknown>, placeholder: string]>> = {
  text: [word, "NAME"],
  texts: [words, "NAMES"],
  flag: [flag, ""],
  number: [number, "NUMBER"],
  numbers: [numbers, "NUMBERS"],
  whole: [number, "INTEGER"],
  wholes: [numbers, "INTEGERS"],
  seed: [number, "SEED"],
  seeds: [seeds, "SEEDS"],
  activation: [activation, "FUNCTION"],
  activations: [activations, "FUNCTIONS"],
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Seeds in a row as a range, other lists with commas. */
function listText(list: readonly unknown[]): string {
  const isRun = list.length > 2 && list.every((entry, i) => entry === Number(list[0]) + i);
  return isRun ? `${String(list[0])}..${String(list.at(-1))}` : list.join(",");
}

/** A default as it could be typed. */
function typed({ default: usual, special, whenOn, whenOff, kind }: Setting): string {
  if (kind === "flag") return String(usual ? (whenOn ?? true) : (whenOff ?? false));
  if (special && usual === special.value) return special.word;
  return Array.isArray(usual) ? listText(usual) : String(usual);
}

function rangeText({ min, max, isMinOpen, isMaxOpen }: Range): string {
  if (min === undefined && max === undefined) return "";
  if (max === undefined) return `${isMinOpen ? "above" : "at least"} ${min}`;
  if (min === undefined) return `${isMaxOpen ? "below" : "at most"} ${max}`;
  if (!isMinOpen && !isMaxOpen) return `${min} to ${max}`;
  return `${isMinOpen ? "above" : "at least"} ${min} and ${isMaxOpen ? "below" : "at most"} ${max}`;
}

/** What each choice takes for its own default: "1e-8, 1e-10 of adagrad". */
function ownText(own: Readonly<Record<string, number>>, appliesTo: Setting["appliesTo"] = {}) {
  const users = Object.values(appliesTo).flat();
  const values = Object.entries(own).filter(([id]) => users.length === 0 || users.includes(id));
  const [, most] = values[0];
  const others = values.filter(([, value]) => value !== most);
  return [most, ...others.map(([id, value]) => `${value} of ${id}`)].join(", ");
}

/** Meaning, whose it is, choices, range and default: all that the help says of a setting. */
function helpText(setting: Setting): string {
  const { meaning, appliesTo = {}, choices, range = {}, special, own, whenOn, whenOff } = setting;
  const users = Object.entries(appliesTo).map(([of, ids]) => `of ${of} ${ids.join(", ")}`);
  const isOwn = own !== undefined && setting.default === special?.value;
  const usual = isOwn ? ownText(own, appliesTo) : typed(setting);
  const parts = [
    ...users,
    choices?.map(({ id }) => id).join(", "),
    whenOn && `${whenOn} or ${whenOff}`,
    rangeText(range),
    special && !own && setting.default !== special.value && `${special.word}: ${special.value}`,
    usual !== "" && setting.kind !== "flag" && `default ${usual}`,
    whenOn && `default ${usual}`,
  ];
  return `${meaning} (${parts.filter(Boolean).join("; ")})`.replace(" ()", "");
}

function parserOf({ kind, special, whenOn, whenOff }: Setting): Parse<unknown> {
  if (whenOn && whenOff) return oneOf({ [whenOn]: true, [whenOff]: false });
  if (special) return numberOrWord(special.word, special.value);
  return kinds[kind][0];
}

function optionOf(field: string, setting: Setting): Option {
  const { kind, group, whenOn, whenOff } = setting;
  const isSwitch = kind === "flag" && !whenOn;
  return {
    field,
    parse: parserOf(setting),
    meaning: helpText(setting),
    ...(isSwitch
      ? {}
      : {
          value: typed(setting) || "...",
          placeholder: whenOn ? `${whenOn}|${whenOff}` : kinds[kind][1],
        }),
    ...(group === undefined ? {} : { group }),
  };
}

/** The options of a command for the settings of a configuration, but for those `left` out. */
export function settingOptions<Config>(
  settings: Settings<Config>,
  ...left: readonly (keyof Config)[]
): Options {
  const rows = Object.entries<Setting>(settings).filter(
    ([name]) => !left.includes(name as keyof Config),
  );
  return Object.fromEntries(
    rows.map(([name, setting]) => [setting.flag ?? kebab(name), optionOf(name, setting)]),
  );
}
