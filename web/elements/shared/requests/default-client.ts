import { createClient, type EngineClient } from "../../../engine/index.js";

let shared: EngineClient | undefined;

/** The client of all figures without one of their own: one set of workers per page, started by the first call. */
export function defaultClient(): EngineClient {
  shared ??= createClient();
  return shared;
}
