// settings.ts: labels, ranges, choices, defaults and meanings, for the command line and panels.

import { ownOf, plain, stem, usersOf } from "./description.mjs";

/** @typedef {import("./description.mjs").Schema} Schema */
/** @typedef {import("./description.mjs").Setting} Setting */

const unlessEmpty = (/** @type {object} */ object) =>
  Object.keys(object).length > 0 ? object : undefined;

/**
 * The choices with which a setting has an effect, by the settings that they are of: those of the setting that it
 * belongs to, and of the one that this belongs to.
 *
 * @param {Setting} setting
 * @param {readonly Setting[]} settings
 * @returns {Record<string, string[]> | undefined}
 */
function appliesTo(setting, settings) {
  const { of } = setting;
  if (!of) return undefined;
  const owner = settings.find(({ name }) => name === of);
  return { [of]: usersOf(setting, settings) ?? [], ...(owner && appliesTo(owner, settings)) };
}

/**
 * A row of the table: a `Setting` of web/engine/validation/settings.ts. JSON omits undefined fields.
 *
 * @param {Setting} setting
 * @param {readonly Setting[]} settings of its configuration
 */
function rowOf(setting, settings) {
  const { kind, label, meaning, group, unit, flag, whenOn, whenOff, special } = setting;
  return JSON.stringify({
    kind,
    label,
    meaning,
    default: plain(setting.default),
    group,
    unit,
    flag,
    whenOn,
    whenOff,
    range: unlessEmpty(setting.range),
    count: unlessEmpty(setting.count),
    special,
    choices: setting.choices?.map(({ id, name }) => ({ id, name })),
    appliesTo: appliesTo(setting, settings),
    own: unlessEmpty(ownOf(setting, settings)),
  });
}

export function settingsFile(/** @type {Schema} */ { configs }) {
  const tables = configs.map(({ name, settings }) => {
    const rows = settings.map((it) => `  ${it.name}: ${rowOf(it, settings)},\n`);
    return `export const ${stem(name)}Settings: Settings<types.${name}> = {\n${rows.join("")}};\n`;
  });
  return [
    `import type { Settings } from "../validation/settings.js";\nimport type * as types from "./types.js";\n`,
    ...tables,
  ].join("\n");
}
