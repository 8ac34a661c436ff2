import { writeScript } from "../export/script.js";
import type { Engine, ScriptConfig } from "../types/index.js";
import { scriptRace } from "./dissect-race.js";
import { createEngine } from "./engine.js";
import { compileCore, instantiateCore, type WasmSource } from "./module.js";

/** Options of loading; `wasm` is the compiled core, by default the one beside the generated code. */
export interface LoadOptions {
  wasm?: WasmSource;
}

/** Loads the core into this thread: a page, a worker or Node. Rejects with EngineError. */
export async function loadEngine({ wasm }: LoadOptions = {}): Promise<Engine> {
  const engine = createEngine(await instantiateCore(await compileCore(wasm)));
  const script = (config: ScriptConfig) => writeScript(scriptRace(engine, config), config);
  return Object.assign(engine, { script });
}
