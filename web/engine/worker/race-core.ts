import { createEngine, type WorkerEngine } from "../core/engine.js";
import { instantiateCore } from "../core/module.js";

/** A worker with a core of more memory than this, in bytes, ends with its races. */
const large = 24e6;

/**
 * The core of one race in a worker. A core's memory never shrinks, so each race has a core of its own, which
 * is dropped with the race unless it stayed small.
 */
export class RaceCore {
  readonly #wasm: WebAssembly.Module;
  readonly engine: WorkerEngine;

  private constructor(wasm: WebAssembly.Module, engine: WorkerEngine) {
    this.#wasm = wasm;
    this.engine = engine;
  }

  /** Rejects with EngineError. */
  static async load(wasm: WebAssembly.Module): Promise<RaceCore> {
    return new RaceCore(wasm, createEngine(await instantiateCore(wasm)));
  }

  isFrom(wasm: WebAssembly.Module): boolean {
    return wasm === this.#wasm;
  }

  get isLarge(): boolean {
    return this.engine.memoryBytes() > large;
  }

  /** Whether the core holds no objects and is small enough to be used again. */
  get isFit(): boolean {
    return this.engine.liveObjects() === 0 && !this.isLarge;
  }
}
