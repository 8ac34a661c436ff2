import { createEngine, type WorkerEngine } from "./engine.js";
import { compileCore, instantiateCore, type WasmSource } from "./module.js";

/** Options of loading; `wasm` is the compiled core, by default the one beside the generated code. */
export interface LoadOptions {
  wasm?: WasmSource;
}

/** Loads the engine with the methods that only workers use. Rejects with EngineError. */
export async function loadWorkerEngine({ wasm }: LoadOptions = {}): Promise<WorkerEngine> {
  return createEngine(await instantiateCore(await compileCore(wasm)));
}
