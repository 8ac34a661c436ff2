import type { WorkerEngine } from "../core/engine.js";
import { loadWorkerEngine } from "../core/load.js";
import type { WasmSource } from "../core/module.js";

/** Bytes that a core's memory may have grown to for it to be used again. */
const bloated = 24e6;

/**
 * The core of one race in a worker. A core's memory only ever grows, so that a race has one of its own,
 * which goes with it unless it stayed small.
 */
export class RaceCore {
  readonly #wasm: WasmSource | undefined;
  #engine: WorkerEngine;

  private constructor(wasm: WasmSource | undefined, engine: WorkerEngine) {
    this.#wasm = wasm;
    this.#engine = engine;
  }

  /** Rejects with EngineError. */
  static async load(wasm: WasmSource | undefined): Promise<RaceCore> {
    return new RaceCore(wasm, await loadWorkerEngine({ wasm }));
  }

  get engine(): WorkerEngine {
    return this.#engine;
  }

  /** Whether nothing lives in it, and it may be used again. */
  get isFit(): boolean {
    return this.#engine.liveObjects() === 0 && this.#engine.memoryBytes() < bloated;
  }

  /** Puts a fresh core in the place of one that has grown, once nothing lives in it. */
  async renew(): Promise<void> {
    const old = this.#engine;
    if (old.liveObjects() > 0 || this.isFit) return;
    const fresh = await loadWorkerEngine({ wasm: this.#wasm }).catch(() => old);
    if (this.#engine === old && old.liveObjects() === 0) this.#engine = fresh;
  }
}
