/**
 * Every public type of the engine.
 *
 * Configurations are plain objects, which fit into a URL and are copied to workers by structured clone;
 * results have flat typed arrays, which the caller owns.
 */
export type * from "./functions/activation.js";
export type * from "../generated/types.js";
export type * from "./functions/cost.js";
export type * from "./functions/softmax-failure.js";
export type * from "./functions/vector-function.js";
export type * from "./catalogue.js";
export type * from "./engine.js";
export type * from "./experiments.js";
export type * from "./networks/gradient-flow.js";
export type * from "./networks/race.js";
export type * from "./networks/script.js";
export type * from "./networks/summary.js";
