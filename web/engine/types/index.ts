/**
 * Every type of the engine's public face.
 *
 * Configurations are plain objects (they stand in the URL and travel to workers by structured
 * clone); results are flat typed arrays that the caller owns.
 */
export type * from "./functions/activation.js";
export type * from "./catalogue.js";
export type * from "./networks/dataset.js";
export type * from "./functions/difference.js";
export type * from "./engine.js";
export type * from "./functions/evaluate.js";
export type * from "./experiments.js";
export type * from "./functions/exercise.js";
export type * from "./functions/explore.js";
export type * from "./networks/gradient-flow.js";
export type * from "./functions/describe.js";
export type * from "./functions/inspect.js";
export type * from "./lessons/lessons.js";
export type * from "./functions/landmarks.js";
export type * from "./networks/race.js";
export type * from "./networks/script.js";
export type * from "./lessons/softmax.js";
export type * from "./networks/summary.js";
export type * from "./functions/evaluate-vector.js";
