/**
 * Every type of the engine's public face.
 *
 * Configurations are plain objects (they stand in the URL and travel to workers by structured
 * clone); results are flat typed arrays that the caller owns.
 */
export type * from "./types/activation.js";
export type * from "./types/catalogue.js";
export type * from "./types/dataset.js";
export type * from "./types/difference.js";
export type * from "./types/engine.js";
export type * from "./types/evaluate.js";
export type * from "./types/experiments.js";
export type * from "./types/exercise.js";
export type * from "./types/explore.js";
export type * from "./types/gradient-flow.js";
export type * from "./types/describe.js";
export type * from "./types/inspect.js";
export type * from "./types/lessons.js";
export type * from "./types/landmarks.js";
export type * from "./types/race.js";
export type * from "./types/script.js";
export type * from "./types/softmax.js";
export type * from "./types/summary.js";
export type * from "./types/vector.js";
