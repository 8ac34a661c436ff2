// The figures that any page can embed, and the module that each needs.

/** Figures of the small module into which people type formulas, which need the whole one. */
export const readingFormulas = /** @type {readonly string[]} */ (["activation-explorer"]);

/** Modules by the figures' tags: the small one computes the catalogue's functions, the other all. */
export const figures = /** @type {const} */ ({
  "activation-explorer": "functions",
  "activation-zoo": "functions",
  "dying-relu": "core",
  "gradient-flow": "core",
  "softmax-lab": "functions",
  "spiral-race": "core",
  "xor-proof": "core",
});

/** @typedef {keyof typeof figures} Tag */

/** The tags, in alphabetical order. */
export const tags = /** @type {Tag[]} */ (Object.keys(figures));
