// experiment-names.ts: the names of the engine's methods that are experiments.

/** @typedef {import("./description.mjs").Schema} Schema */

export const experimentNamesFile = (/** @type {Schema} */ { experiments }) =>
  `import type { ExperimentName } from "../types/index.js";\n\n` +
  `/** Every experiment that is one call, in the core's order. */\n` +
  `export const experimentNames: readonly ExperimentName[] = ${JSON.stringify(experiments.map(({ name }) => name))};\n`;
