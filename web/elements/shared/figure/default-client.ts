import { createClient, type EngineClient } from "../../../engine/index.js";

let shared: EngineClient | undefined;

/** The client of all figures that were handed none: one set of workers a page, started with the first call. */
export function defaultClient(): EngineClient {
  shared ??= createClient();
  return shared;
}
