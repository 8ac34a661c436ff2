/** What a figure is called. */
interface FigureName {
  /** Its name in the lesson's address; its tag is its id there. */
  readonly key: string;
  readonly title: string;
}

/** Names of the figures, by their tags. */
export const figureNames: Readonly<Record<string, FigureName>> = {
  "spiral-race": { key: "race", title: "The spiral race" },
  "activation-explorer": { key: "explore", title: "Activation explorer" },
  "gradient-flow": { key: "flow", title: "Gradient flow" },
  "xor-proof": { key: "xor", title: "XOR with and without an activation" },
  "dying-relu": { key: "dying", title: "Units that die in training" },
  "activation-zoo": { key: "zoo", title: "Activation functions compared" },
  "softmax-lab": { key: "softmax", title: "Softmax, as it stands and shifted" },
  "network-view": { key: "network", title: "The network, opened" },
};
