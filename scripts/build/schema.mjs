// Writes TypeScript's types, checks and tables of settings from the core's own tables.
//
// The program build/wasm/schema.mjs (src/bindings/describe/) says what the tables in src/ say. From
// it come, in web/engine/generated/:
//   types.ts     configurations, results and experiments, with docstrings
//   experiment-names.ts
//   kinds.ts     what each setting holds: for the engine's checks and conversions
//   settings.ts  labels, ranges, choices, defaults and meanings: for the command line and panels

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * @typedef {{ min?: number, max?: number, isMinOpen?: boolean, isMaxOpen?: boolean }} Range
 * @typedef {{ id: string, name: string, uses: string[], own: Record<string, number> }} Choice
 * @typedef {{
 *   name: string, kind: string, label: string, meaning: string, default: unknown,
 *   group?: string, unit?: string, of?: string, flag?: string, whenOn?: string, whenOff?: string,
 *   range: Range, count: Range, special?: { value: number, word: string, meaning: string },
 *   menu?: string, type?: string, choices?: Choice[],
 * }} Setting
 * @typedef {{ name: string, meaning: string, settings: Setting[] }} Config
 * @typedef {{ name: string, meaning: string, fields: { name: string, type: string, meaning: string }[] }} Struct
 * @typedef {{ name: string, config: string, result: string }} Experiment
 * @typedef {{ configs: Config[], structs: Struct[], experiments: Experiment[] }} Schema
 */

const header = "// Written by scripts/build/schema.mjs from the tables in src/. Do not edit.\n\n";

/** What TypeScript calls what a setting of each kind holds. @type {Record<string, string>} */
const typeOfKind = {
  text: "string",
  texts: "string[]",
  flag: "boolean",
  number: "number",
  numbers: "number[]",
  whole: "number",
  wholes: "number[]",
  seed: "number",
  seeds: "number[]",
  activation: "ActivationLike",
};

const isList = (/** @type {unknown} */ value) => ArrayBuffer.isView(value) || Array.isArray(value);

/** A default as code: typed arrays as plain lists. */
const plain = (/** @type {unknown} */ value) =>
  isList(value) ? Array.from(/** @type {Iterable<unknown>} */ (value)) : value;

/** "0 to 10", "above 0", "at least 0 and below 1". */
function rangeInWords(/** @type {Range} */ { min, max, isMinOpen, isMaxOpen }) {
  if (min === undefined && max === undefined) return "";
  if (max === undefined) return `${isMinOpen ? "above" : "from"} ${min}`;
  if (min === undefined) return `${isMaxOpen ? "below" : "up to"} ${max}`;
  if (!isMinOpen && !isMaxOpen) return `${min} to ${max}`;
  return `${isMinOpen ? "above" : "at least"} ${min} and ${isMaxOpen ? "below" : "at most"} ${max}`;
}

/** The entries of a default as a person would list them; long lists of seeds as a range. */
function defaultInWords(/** @type {Setting} */ { default: usual, special }) {
  if (special && usual === special.value) return `${usual} (${special.meaning})`;
  const value = plain(usual);
  if (!Array.isArray(value)) return typeof value === "string" ? `"${value}"` : String(value);
  const isRun = value.length > 4 && value.every((entry, i) => entry === Number(value[0]) + i);
  return isRun ? `${value[0]} to ${value.at(-1)}` : `[${value.join(", ")}]`;
}

const sentence = (/** @type {string} */ words) =>
  words === ""
    ? ""
    : `${(words[0] ?? "").toUpperCase()}${words.slice(1)}`.replace(/([^.])$/, "$1.");

/** The docstring of a setting: meaning, whose it is, range and default. */
function docOf(/** @type {Setting} */ setting) {
  const { meaning, of, choices, range, unit, special } = setting;
  const words = rangeInWords(range);
  const users = of ? usersOf(setting) : [];
  return [
    sentence(meaning),
    users.length > 0 ? `Of ${of} ${users.map((id) => `\`${id}\``).join(", ")}.` : "",
    choices ? `One of ${choices.map(({ id }) => `\`${id}\``).join(", ")}.` : "",
    words && sentence(`${words}${unit ? ` ${unit}` : ""}`),
    special ? `${special.value} is ${special.meaning}.` : "",
    `Default ${defaultInWords(setting)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Which choices of the setting `of` use this one. @type {(setting: Setting) => string[]} */
let usersOf = () => [];

function comment(/** @type {string} */ text, indent = "") {
  if (text === "") return "";
  const width = 96 - indent.length;
  if (text.length <= width) return `${indent}/** ${text} */\n`;
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1] ?? "";
    if (line.length + word.length < width)
      lines[lines.length - 1] = line ? `${line} ${word}` : word;
    else lines.push(word);
  }
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

/** Types of settings that are closed unions, by name. */
function unionsOf(/** @type {Schema} */ { configs }) {
  const unions = new Map();
  for (const { type, choices = [] } of configs.flatMap(({ settings }) => settings)) {
    if (type) unions.set(type, choices.map(({ id }) => `"${id}"`).join(" | "));
  }
  return unions;
}

function typesFile(/** @type {Schema} */ schema) {
  const unions = [...unionsOf(schema)].map(([name, ids]) => `export type ${name} = ${ids};\n`);
  const configs = schema.configs.map(({ name, meaning, settings }) => {
    usersOf = usersIn(settings);
    const fields = settings.map(
      (it) => `${comment(docOf(it), "  ")}  ${it.name}: ${it.type ?? typeOfKind[it.kind]};\n`,
    );
    return `${comment(meaning)}export interface ${name} {\n${fields.join("")}}\n`;
  });
  const structs = schema.structs.map(({ name, meaning, fields }) => {
    const rows = fields.map(
      (it) => `${comment(sentence(it.meaning), "  ")}  ${it.name}: ${it.type};\n`,
    );
    return `${comment(meaning)}export interface ${name} {\n${rows.join("")}}\n`;
  });
  const experiments = schema.experiments.map(
    ({ name, config, result }) => `  ${name}: { config: ${config}; result: ${result} };\n`,
  );
  return [
    `${header}import type { ActivationLike, FlowCause, FlowSide, Health, Smoothness, SoftmaxFailure } from "../types/index.js";\n`,
    ...unions,
    ...configs,
    ...structs,
    `/** Every experiment that is one call: what it takes and what it gives. */\nexport interface Experiments {\n${experiments.join("")}}\n`,
  ].join("\n");
}

const usersIn = (/** @type {Setting[]} */ settings) => (/** @type {Setting} */ setting) => {
  const choices = settings.find(({ name }) => name === setting.of)?.choices ?? [];
  return choices.filter(({ uses }) => uses.includes(setting.name)).map(({ id }) => id);
};

/** `RunnerConfig` as the start of a constant's name: "runner". */
const stem = (/** @type {string} */ config) =>
  config.replace(/Config$/, "").replace(/^./, (letter) => letter.toLowerCase());

function kindsFile(/** @type {Schema} */ { configs, experiments }) {
  const tables = configs.map(({ name, settings }) => {
    const rows = settings.map((it) => `  ${it.name}: "${it.kind}",\n`);
    return `export const ${stem(name)}Kinds: Kinds<types.${name}> = {\n${rows.join("")}};\n`;
  });
  const rows = experiments.map(({ name, config }) => `  ${name}: ${stem(config)}Kinds,\n`);
  return [
    `${header}import type { Kinds } from "../validation/kinds.js";\nimport type * as types from "./types.js";\n`,
    ...tables,
    `/** The settings of every experiment. */\nexport const experimentKinds = {\n${rows.join("")}} as const;\n`,
  ].join("\n");
}

/** One row of settings.ts, without what it does not have. */
function rowOf(/** @type {Setting} */ setting, /** @type {Setting[]} */ settings) {
  const { kind, label, meaning, group, unit, flag, whenOn, whenOff, range, count, special } =
    setting;
  const menu = settings.find(({ name }) => name === setting.of);
  const own = Object.fromEntries(
    settings.flatMap(({ choices = [] }) =>
      choices.flatMap(({ id, own }) => (setting.name in own ? [[id, own[setting.name]]] : [])),
    ),
  );
  const row = {
    kind,
    label,
    meaning,
    default: plain(setting.default),
    group,
    unit,
    flag,
    whenOn,
    whenOff,
    range: Object.keys(range).length > 0 ? range : undefined,
    count: Object.keys(count).length > 0 ? count : undefined,
    special,
    choices: setting.choices?.map(({ id, name }) => ({ id, name })),
    appliesTo: menu ? { [menu.name]: usersIn(settings)(setting) } : undefined,
    own: Object.keys(own).length > 0 ? own : undefined,
  };
  return JSON.stringify(row);
}

const namesFile = (/** @type {Schema} */ { experiments }) =>
  `${header}import type { ExperimentName } from "../types/index.js";\n\n` +
  `/** Every experiment that is one call, in the core's order. */\n` +
  `export const experimentNames: readonly ExperimentName[] = ${JSON.stringify(experiments.map(({ name }) => name))};\n`;

function settingsFile(/** @type {Schema} */ { configs }) {
  const tables = configs.map(({ name, settings }) => {
    const rows = settings.map((it) => `  ${it.name}: ${rowOf(it, settings)},\n`);
    return `export const ${stem(name)}Settings: Settings<types.${name}> = {\n${rows.join("")}};\n`;
  });
  return [
    `${header}import type { Settings } from "../validation/settings.js";\nimport type * as types from "./types.js";\n`,
    ...tables,
  ].join("\n");
}

/**
 * Writes the three files into `folder`.
 *
 * @param {string} program that describes the schema
 * @param {string} folder
 */
export async function writeSchema(program, folder) {
  const { default: create } =
    /** @type {{ default: () => Promise<{ describeSchema(): Schema }> }} */ (
      await import(pathToFileURL(program).href)
    );
  const schema = (await create()).describeSchema();
  writeFileSync(join(folder, "types.ts"), typesFile(schema));
  writeFileSync(join(folder, "experiment-names.ts"), namesFile(schema));
  writeFileSync(join(folder, "kinds.ts"), kindsFile(schema));
  writeFileSync(join(folder, "settings.ts"), settingsFile(schema));
}
