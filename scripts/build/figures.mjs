// The figures that any page can embed, and the module that each needs.

/** Figures into which nobody types a formula, for which the whole core would be needed. */
export const withoutFormulas = /** @type {readonly string[]} */ (["activation-zoo", "softmax-lab"]);

/** Modules by the figures' tags, as long as they show functions of the catalogue. */
export const figures = /** @type {const} */ ({
  "activation-explorer": "functions",
  "activation-zoo": "functions",
  "dying-relu": "networks",
  "gradient-flow": "networks",
  "network-view": "core",
  "softmax-lab": "functions",
  "spiral-race": "networks",
  "xor-proof": "networks",
});

/** @typedef {keyof typeof figures} Tag */

/** The tags, in alphabetical order. */
export const tags = /** @type {Tag[]} */ (Object.keys(figures));
