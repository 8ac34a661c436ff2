import type { WorkerEngine } from "../core/engine.js";
import { loadWorkerEngine } from "../core/load-worker-engine.js";
import type { WasmSource } from "../core/module.js";

/** A core with more memory than this, in bytes, is not used again. */
const bloated = 24e6;

/**
 * The core of one race in a worker. A core's memory never shrinks, so each race has a core of its own, which
 * is dropped with the race unless it stayed small.
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

  /** Whether the core holds no objects and is small enough to be used again. */
  get isFit(): boolean {
    return this.#engine.liveObjects() === 0 && this.#engine.memoryBytes() < bloated;
  }

  /** Replaces a core that has grown too large, unless it holds objects or a new one cannot be loaded. */
  async renew(): Promise<void> {
    const old = this.#engine;
    if (old.liveObjects() > 0 || this.isFit) return;
    const fresh = await loadWorkerEngine({ wasm: this.#wasm }).catch(() => old);
    if (this.#engine === old && old.liveObjects() === 0) this.#engine = fresh;
  }
}
