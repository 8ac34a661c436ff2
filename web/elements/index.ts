/** The figures as custom elements; importing this defines them all. */
export * from "./activation-explorer/index.js";
export * from "./dying-relu/index.js";
export * from "./gradient-flow/index.js";
export * from "./network-view/index.js";
export * from "./spiral-race/index.js";
export * from "./xor-proof/index.js";
export * from "./activation-zoo/index.js";
export * from "./softmax-lab/index.js";
export type * from "./shared/figure/figure-events.js";
export type * from "./tags.js";
