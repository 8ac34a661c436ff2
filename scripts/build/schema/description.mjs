// Types of what the program build/wasm/schema.mjs returns, and functions that several writers use.

/**
 * A range of numbers: a missing end is infinite, and an empty range contains every number.
 *
 * @typedef {{ words?: string, min?: number, max?: number, isMinOpen?: boolean, isMaxOpen?: boolean }} Range
 */

/**
 * A choice of a menu. `uses` names the settings that only apply with this choice; `own` has, by setting, the
 * values that special values stand for with this choice.
 *
 * @typedef {{ id: string, name: string, uses: string[], own: Record<string, number> }} Choice
 */

/**
 * A row of `settingsOf<Config>`, see src/schema/setting.hpp. `type` is TypeScript's name for the
 * union of its choices, if it has one; lists are typed arrays.
 *
 * @typedef {{
 *   name: string, kind: string, label: string, meaning: string, default: unknown,
 *   group?: string, unit?: string, of?: string, flag?: string, whenOn?: string, whenOff?: string,
 *   range: Range, count: Range, special?: { value: number, word: string, meaning: string },
 *   type?: string, choices?: Choice[],
 * }} Setting
 */

/**
 * @typedef {{ name: string, meaning: string, settings: Setting[] }} Config
 * @typedef {{ name: string, type: string, meaning: string }} Field
 * @typedef {{ name: string, meaning: string, fields: Field[] }} Struct
 * @typedef {{ name: string, config: string, result: string, module: "functions" | "networks" | "core" }} Experiment
 * @typedef {{ id: string, shape: string, drawsBiases: boolean }} Initializer
 * @typedef {{ name: string, meaning: string, value: unknown }} Constant
 * @typedef {{
 *   configs: Config[], structs: Struct[], experiments: Experiment[], initializers: Initializer[],
 *   constants: Constant[], tables: object,
 * }} Schema
 */

/** A default for TypeScript source: typed arrays become plain lists. */
export const plain = (/** @type {unknown} */ value) =>
  ArrayBuffer.isView(value) || Array.isArray(value)
    ? Array.from(/** @type {Iterable<unknown>} */ (value))
    : value;

/** Prefix of a configuration's constants: "runner" for `RunnerConfig`. */
export const stem = (/** @type {string} */ config) =>
  config.replace(/Config$/, "").replace(/^./, (letter) => letter.toLowerCase());

/**
 * The choices, of the setting that `of` names, with which a setting applies; undefined if it always applies.
 *
 * @param {Setting} setting
 * @param {readonly Setting[]} settings of its configuration
 */
export function usersOf({ name, of }, settings) {
  if (of === undefined) return undefined;
  const choices = settings.find((other) => other.name === of)?.choices ?? [];
  return choices.filter(({ uses }) => uses.includes(name)).map(({ id }) => id);
}

/**
 * The values that a setting's special value stands for, by choice.
 *
 * @param {Setting} setting
 * @param {readonly Setting[]} settings of its configuration
 * @returns {Record<string, number>}
 */
export function ownOf({ name }, settings) {
  const choices = settings.flatMap((other) => other.choices ?? []);
  const rows = choices.flatMap(({ id, own }) => (name in own ? [[id, own[name]]] : []));
  return Object.fromEntries(rows);
}
