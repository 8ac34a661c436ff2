import type { Loaders } from "./figure-loader.js";

/** The code of each figure that any page can embed, by its tag. */
export const figures: Loaders = {
  "activation-explorer": () => import("../elements/activation-explorer/index.js"),
  "activation-zoo": () => import("../elements/activation-zoo/index.js"),
  "dying-relu": () => import("../elements/dying-relu/index.js"),
  "gradient-flow": () => import("../elements/gradient-flow/index.js"),
  "network-view": () => import("../elements/network-view/index.js"),
  "softmax-lab": () => import("../elements/softmax-lab/index.js"),
  "spiral-race": () => import("../elements/spiral-race/index.js"),
  "xor-proof": () => import("../elements/xor-proof/index.js"),
};
