// experiment-names.ts: the names of the engine's methods that are experiments.

/** @typedef {import("./description.mjs").Schema} Schema */

export const experimentNamesFile = (/** @type {Schema} */ { experiments }) => {
  const names = (/** @type {typeof experiments} */ list) =>
    JSON.stringify(list.map(({ name }) => name));
  return (
    `import type { ExperimentName } from "../types/index.js";\n\n` +
    `/** Every experiment that is one call, in the core's order. */\n` +
    `export const experimentNames: readonly ExperimentName[] = ${names(experiments)};\n\n` +
    `/** Those that the small module has, too: experiments on functions alone. */\n` +
    `export const functionExperiments: readonly ExperimentName[] = ` +
    `${names(experiments.filter(({ needsNetworks }) => !needsNetworks))};\n`
  );
};
