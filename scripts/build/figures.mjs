// The figures that any page can embed, and the module that each needs.

/** Modules by the figures' tags: the small one computes functions, the other networks, too. */
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
