/** The engine of Plot Twist: activation functions, gradient flow and races, computed by its core. */
export { createClient } from "./client/client.js";
export { ConfigError, EngineError, UnsupportedError } from "./errors.js";
export { healthStates, saturatedBelow } from "./generated/constants.js";
export { raceCsv, raceJson, type CurveRun } from "./export/numbers/curves.js";
export { loadEngine, type LoadOptions } from "./core/load.js";
export { networkOf, type NetworkSettings } from "./network-of.js";
export { parsePoints, type PointLabels } from "./grammar/points/points.js";
export { rankBy } from "./ranking.js";
export type { WasmSource } from "./core/module.js";
export type * from "./client/client-types.js";
export type * from "./types/index.js";
