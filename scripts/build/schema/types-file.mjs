// types.ts: configurations, results and experiments, with docstrings.

import { comment, docOf, sentence } from "./words.mjs";

/** @typedef {import("./description.mjs").Schema} Schema */
/** @typedef {import("./description.mjs").Setting} Setting */

/** TypeScript's type of each kind of setting. @type {Record<string, string>} */
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

function typeOf(/** @type {Setting} */ { name, kind, type }) {
  const found = type ?? typeOfKind[kind];
  if (found === undefined) throw new Error(`${name} is of a kind without a type: ${kind}`);
  return found;
}

/**
 * @param {string} name
 * @param {string} meaning
 * @param {readonly { name: string, type: string, doc: string }[]} members
 */
function interfaceText(name, meaning, members) {
  const rows = members.map((it) => `${comment(it.doc, "  ")}  ${it.name}: ${it.type};\n`);
  return `${comment(meaning)}export interface ${name} {\n${rows.join("")}}\n`;
}

/** The union types of settings, each once. */
function unionTexts(/** @type {Schema} */ { configs }) {
  const unions = new Map();
  for (const { type, choices } of configs.flatMap(({ settings }) => settings)) {
    if (type && choices) unions.set(type, choices.map(({ id }) => `"${id}"`).join(" | "));
  }
  return [...unions].map(([name, ids]) => `export type ${name} = ${ids};\n`);
}

const configTexts = (/** @type {Schema} */ { configs }) =>
  configs.map(({ name, meaning, settings }) => {
    const members = settings.map((it) => ({
      name: it.name,
      type: typeOf(it),
      doc: docOf(it, settings),
    }));
    return interfaceText(name, meaning, members);
  });

const structTexts = (/** @type {Schema} */ { structs }) =>
  structs.map(({ name, meaning, fields }) => {
    const members = fields.map((it) => ({ ...it, doc: sentence(it.meaning) }));
    return interfaceText(name, meaning, members);
  });

const experimentsText = (/** @type {Schema} */ { experiments }) =>
  interfaceText(
    "Experiments",
    "Every experiment that is one call: what it takes and what it gives.",
    experiments.map(({ name, config, result }) => ({
      name,
      type: `{ config: ${config}; result: ${result} }`,
      doc: "",
    })),
  );

/** The types of members that are neither in the schema nor in JavaScript, but in web/engine/types/. */
function foreignTypes(/** @type {Schema} */ { configs, structs }) {
  const settings = configs.flatMap((config) => config.settings);
  const used = [
    ...settings.map(typeOf),
    ...structs.flatMap(({ fields }) => fields.map(({ type }) => type)),
  ];
  const own = [...configs, ...structs].map(({ name }) => name);
  const known = new Set([...own, ...settings.map(({ type }) => type)]);
  const names = used.flatMap((type) => type.match(/\b[A-Z]\w*/g) ?? []);
  return [...new Set(names)].filter((name) => !known.has(name) && !(name in globalThis)).sort();
}

export const typesFile = (/** @type {Schema} */ schema) =>
  [
    `import type { ${foreignTypes(schema).join(", ")} } from "../types/index.js";\n`,
    ...unionTexts(schema),
    ...configTexts(schema),
    ...structTexts(schema),
    experimentsText(schema),
  ].join("\n");
