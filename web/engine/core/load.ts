import { createEngine } from "./engine.js";
import { compileCore, instantiateCore, type WasmSource } from "./module.js";
import type { Engine } from "../types/index.js";

/** Where to find the compiled core, if not beside this file. */
export interface LoadOptions {
  wasm?: WasmSource;
}

/** Loads the core into this thread: a page, a worker or Node. Rejects with EngineError. */
export async function loadEngine({ wasm }: LoadOptions = {}): Promise<Engine> {
  return createEngine(await instantiateCore(await compileCore(wasm)));
}
