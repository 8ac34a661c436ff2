// kinds.ts: the kind of each setting's value, for the engine's checks and conversions.

import { stem } from "./description.mjs";

/** @typedef {import("./description.mjs").Schema} Schema */

export function kindsFile(/** @type {Schema} */ { configs, experiments }) {
  const tables = configs.map(({ name, settings }) => {
    const rows = settings.map((it) => `  ${it.name}: "${it.kind}",\n`);
    return `export const ${stem(name)}Kinds: Kinds<types.${name}> = {\n${rows.join("")}};\n`;
  });
  const rows = experiments.map(({ name, config }) => `  ${name}: ${stem(config)}Kinds,\n`);
  return [
    `import type { Kinds } from "../validation/kinds.js";\nimport type * as types from "./types.js";\n`,
    ...tables,
    `/** The settings of every experiment. */\nexport const experimentKinds = {\n${rows.join("")}} as const;\n`,
  ].join("\n");
}
