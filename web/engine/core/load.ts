import { raceScript } from "../export/script.js";
import type { Engine, ScriptConfig } from "../types/index.js";
import { loadWorkerEngine, type LoadOptions } from "./load-worker-engine.js";

/** Loads the core into this thread: a page, a worker or Node. Rejects with EngineError. */
export async function loadEngine(options: LoadOptions = {}): Promise<Engine> {
  const engine = await loadWorkerEngine(options);
  const script = (config: ScriptConfig) => raceScript(engine, config);
  return Object.assign(engine, { script });
}
