// What the documentation shows of each figure: a sentence or two, and examples whose markup can be edited in place.
// A test opens every example.

/**
 * An example: its name, and the figure's tag as a page has it.
 *
 * @typedef {{ name: string, markup: string }} Example
 */

/** @type {Record<import("../figures.mjs").Tag, { shows: string, examples: readonly [Example, ...Example[]] }>} */
export const figureDocs = {
  "activation-explorer": {
    shows:
      "Functions beside their slopes, with one cursor over both. Choose from the catalogue, or type a formula: its derivative is exact.",
    examples: [
      { name: "As it comes", markup: "<activation-explorer></activation-explorer>" },
      {
        name: "Three at once",
        markup:
          '<activation-explorer functions="relu, gelu, mish" overlay cursor="-0.75"></activation-explorer>',
      },
      {
        name: "A formula",
        markup:
          '<activation-explorer functions="x * tanh(log(1 + exp(x)))" curvature></activation-explorer>',
      },
      {
        name: "A difference",
        markup:
          '<activation-explorer functions="gelu" minus="gelu_tanh" from="-6" to="6"></activation-explorer>',
      },
      {
        name: "One row of controls",
        markup:
          '<activation-explorer functions="elu(alpha=2)" controls="minimal"></activation-explorer>',
      },
    ],
  },
  "activation-zoo": {
    shows:
      "Every function of the catalogue in one table, with facts that the core computes: range, largest slope, monotonicity, smoothness.",
    examples: [
      { name: "As it comes", markup: "<activation-zoo></activation-zoo>" },
      { name: "Searched", markup: '<activation-zoo search="smooth"></activation-zoo>' },
      {
        name: "One row of controls",
        markup: '<activation-zoo controls="minimal"></activation-zoo>',
      },
    ],
  },
  "dying-relu": {
    shows:
      "How many units of a network die while it trains, epoch by epoch, at several learning rates.",
    examples: [
      { name: "As it comes", markup: "<dying-relu></dying-relu>" },
      {
        name: "Leaky units",
        markup: '<dying-relu activation="leaky_relu" epochs="300"></dying-relu>',
      },
      {
        name: "Gradient descent",
        markup:
          '<dying-relu optimizer="sgd" learning-rates="0.1, 0.3, 1" seeds="0..2" epochs="300"></dying-relu>',
      },
    ],
  },
  "gradient-flow": {
    shows:
      "How much of the gradient reaches each layer on its way back from the output, measured by backpropagation, beside a bound and a prediction, with a diagnosis and remedies.",
    examples: [
      { name: "As it comes", markup: "<gradient-flow></gradient-flow>" },
      {
        name: "Twenty layers",
        markup: '<gradient-flow activations="tanh, gelu" depth="20" init="xavier"></gradient-flow>',
      },
      {
        name: "Skip connections",
        markup: '<gradient-flow activations="sigmoid" depth="12" skip></gradient-flow>',
      },
      {
        name: "One row of controls",
        markup: '<gradient-flow depth="4" controls="minimal"></gradient-flow>',
      },
    ],
  },
  "network-view": {
    shows:
      "One network, opened: each unit as a picture of its values over the plane, the weights between them, and where the function bends, while it trains and at any epoch.",
    examples: [
      { name: "As it comes", markup: "<network-view></network-view>" },
      {
        name: "Where it bends",
        markup: '<network-view activation="relu" layers="2, 6, 6, 1" folds></network-view>',
      },
      {
        name: "Two beside each other",
        markup: '<network-view activation="relu" beside="sigmoid"></network-view>',
      },
      {
        name: "A formula, and three classes",
        markup:
          '<network-view activation="x * sigmoid(2*x)" layers="2, 8, 8, 3" classes="3"></network-view>',
      },
      {
        name: "One row of controls",
        markup: '<network-view activation="tanh" controls="minimal"></network-view>',
      },
    ],
  },
  "softmax-lab": {
    shows:
      "Softmax and softplus by their textbook formulas, beside stable forms, in four floating-point formats: where the one overflows, the other does not.",
    examples: [
      { name: "As it comes", markup: "<softmax-lab></softmax-lab>" },
      {
        name: "Overflow",
        markup: '<softmax-lab logits="2, 1, 0.5, -1" shift="1000"></softmax-lab>',
      },
      {
        name: "Warm",
        markup: '<softmax-lab logits="3, 1, 0" temperature="4"></softmax-lab>',
      },
    ],
  },
  "spiral-race": {
    shows:
      "One network trained on one data set from one start with several activation functions, side by side: who learns the spiral, and when.",
    examples: [
      { name: "As it comes", markup: "<spiral-race></spiral-race>" },
      { name: "The article’s race", markup: '<spiral-race preset="article"></spiral-race>' },
      {
        name: "Two circles",
        markup:
          '<spiral-race activations="relu, tanh" dataset="circles" layers="2, 8, 8, 1" epochs="300"></spiral-race>',
      },
      {
        name: "A formula among them",
        markup:
          '<spiral-race activations="gelu, x * sigmoid(2*x), sin" seeds="7" log></spiral-race>',
      },
      {
        name: "One row of controls",
        markup: '<spiral-race activations="relu, gelu" controls="minimal"></spiral-race>',
      },
    ],
  },
  "xor-proof": {
    shows:
      "One small network trained on XOR with its activation and without: surfaces, losses, how many starts are solved, and matrices that multiply into one.",
    examples: [
      { name: "As it comes", markup: "<xor-proof></xor-proof>" },
      {
        name: "Half curved",
        markup: '<xor-proof activation="tanh" blend="0.5" starts="20"></xor-proof>',
      },
      {
        name: "One row of controls",
        markup: '<xor-proof activation="relu" starts="20" controls="minimal"></xor-proof>',
      },
    ],
  },
};
