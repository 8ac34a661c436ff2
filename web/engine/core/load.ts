import { createEngine, type WorkerEngine } from "./engine.js";
import { compileCore, instantiateCore, type WasmSource } from "./module.js";
import type { Engine } from "../types/index.js";

/** Where to find the compiled core, if not beside this file. */
export interface LoadOptions {
  wasm?: WasmSource;
}

/** The engine with what only workers use; as {@link loadEngine}. */
export async function loadWorkerEngine({ wasm }: LoadOptions = {}): Promise<WorkerEngine> {
  return createEngine(await instantiateCore(await compileCore(wasm)));
}

/** Loads the core into this thread: a page, a worker or Node. Rejects with EngineError. */
export function loadEngine(options: LoadOptions = {}): Promise<Engine> {
  return loadWorkerEngine(options);
}
