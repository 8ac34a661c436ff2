// experiment-names.ts: the names of the engine's methods that are experiments.

/** @typedef {import("./description.mjs").Schema} Schema */

export const experimentNamesFile = (/** @type {Schema} */ { experiments }) => {
  const modules = experiments.map(({ name, module }) => [name, module]);
  return (
    `import type { ExperimentName } from "../types/index.js";\n\n` +
    `/** The smallest module that has an experiment; each is one call, in the core's order. */\n` +
    `export const moduleOf: Readonly<Record<ExperimentName, "functions" | "networks" | "core">> =\n` +
    `  ${JSON.stringify(Object.fromEntries(modules))};\n\n` +
    `export const experimentNames = Object.keys(moduleOf) as ExperimentName[];\n`
  );
};
