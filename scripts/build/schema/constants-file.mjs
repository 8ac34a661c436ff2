// constants.ts: constants of the core for TypeScript.

/** @typedef {import("./description.mjs").Schema} Schema */

export const constantsFile = (/** @type {Schema} */ { constants }) =>
  constants
    .map(({ name, meaning, value }) => {
      const text = JSON.stringify(value);
      return `/** ${meaning} */\nexport const ${name} = ${text}${Array.isArray(value) ? " as const" : ""};\n`;
    })
    .join("\n");
