import { createEngine, type WorkerEngine } from "../core/engine.js";
import { instantiateCore } from "../core/module.js";

/** A core with more memory than this, in bytes, is not used again. */
const bloated = 24e6;

/**
 * The core of one race in a worker. A core's memory never shrinks, so each race has a core of its own, which
 * is dropped with the race unless it stayed small.
 */
export class RaceCore {
  readonly #wasm: WebAssembly.Module;
  #engine: WorkerEngine;

  private constructor(wasm: WebAssembly.Module, engine: WorkerEngine) {
    this.#wasm = wasm;
    this.#engine = engine;
  }

  /** Rejects with EngineError. */
  static async load(wasm: WebAssembly.Module): Promise<RaceCore> {
    return new RaceCore(wasm, createEngine(await instantiateCore(wasm)));
  }

  get engine(): WorkerEngine {
    return this.#engine;
  }

  isFrom(wasm: WebAssembly.Module): boolean {
    return wasm === this.#wasm;
  }

  /** Whether the core holds no objects and is small enough to be used again. */
  get isFit(): boolean {
    return this.#engine.liveObjects() === 0 && this.#engine.memoryBytes() < bloated;
  }

  /** Replaces a core that has grown too large, unless it holds objects or a new one cannot be loaded. */
  async renew(): Promise<void> {
    const old = this.#engine;
    if (old.liveObjects() > 0 || this.isFit) return;
    const fresh = await instantiateCore(this.#wasm).then(createEngine, () => old);
    if (this.#engine === old && old.liveObjects() === 0) this.#engine = fresh;
  }
}
