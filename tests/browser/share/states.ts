import type { FigureTags } from "../../../web/elements/index.js";

type States = { [Tag in keyof FigureTags]: Partial<FigureTags[Tag]["element"]["state"]> };

/** A state of each figure that is not a new figure's: numbers, flags, lists, formulas, quotes and brackets. */
export const states: States = {
  "activation-explorer": {
    functions: ["relu", "max(x, 0.1 * x)", "elu(alpha=2)"],
    overlay: true,
    from: -3,
    slopeLow: -0.5,
    tangent: false,
  },
  "activation-zoo": { search: '"relu" & <b> (x)', sort: "name", descending: true },
  "dying-relu": {
    activation: "leaky_relu",
    optimizer: "sgd",
    learningRates: [0.1, 0.3],
    epochs: 50,
    seeds: [7],
  },
  "gradient-flow": { activations: ["tanh", "x * sigmoid(x)"], depth: 3, skip: true, init: "lecun" },
  "softmax-lab": { logits: [1, -2.5, 3], shift: 100, temperature: 0.5, x: 12 },
  "spiral-race": {
    preset: "article",
    activations: ["relu", "x - log(1 + exp(-x))"],
    seeds: [7, 4294967295],
    epochs: 60,
    learningRate: 0.05,
    log: true,
  },
  "network-view": {
    activation: "tanh",
    layers: [2, 4, 1],
    seed: 7,
    show: "pre_activation",
    unit: 3,
    folds: true,
  },
  "xor-proof": { activation: "tanh", blend: 0.5, width: 3, epochs: 200, starts: 20 },
};
