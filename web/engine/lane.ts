import type { BoundaryOptions } from "./client-types.js";
import type { Engine, Runner, RunnerConfig } from "./types.js";
import type { RunnerProgress } from "./protocol.js";

/** One runner inside a worker, and how much of it has been reported. */
export class Lane {
  readonly #engine: Engine;
  readonly #config: RunnerConfig;
  #runner: Runner;
  #milliseconds = 0;
  #reportedEpoch = -1;
  #picturedEpoch = -1;

  constructor(engine: Engine, config: RunnerConfig) {
    this.#engine = engine;
    this.#config = config;
    this.#runner = engine.createRunner(config);
  }

  get runner(): Runner {
    return this.#runner;
  }

  get hasNews(): boolean {
    return this.#reportedEpoch !== this.#runner.epoch;
  }

  get pictureIsOld(): boolean {
    return this.#picturedEpoch !== this.#runner.epoch;
  }

  /** The epoch of the last picture, or -1. */
  get picturedEpoch(): number {
    return this.#picturedEpoch;
  }

  /** Trains one epoch and takes the time. */
  train(clock: () => number): void {
    const start = clock();
    this.#runner.advance(1);
    this.#milliseconds += clock() - start;
  }

  /** Back to the same start. */
  reset(): void {
    this.#runner.dispose();
    this.#runner = this.#engine.createRunner(this.#config);
    this.#milliseconds = 0;
    this.#reportedEpoch = -1;
    this.#picturedEpoch = -1;
  }

  /** Paints the network as it is now. */
  picture({ resolution, extent }: BoundaryOptions): Float32Array {
    this.#picturedEpoch = this.#runner.epoch;
    return this.#runner.boundary(resolution, extent);
  }

  /** What is new since the last report. */
  report(index: number, boundary: Float32Array | null): RunnerProgress {
    const runner = this.#runner;
    const losses = runner.losses(Math.max(0, this.#reportedEpoch));
    this.#reportedEpoch = runner.epoch;
    return {
      index,
      epoch: runner.epoch,
      losses,
      accuracy: runner.accuracy,
      testAccuracy: runner.testAccuracy,
      epochsToTarget: runner.epochsToTarget,
      diverged: runner.diverged,
      done: runner.done,
      stopReason: runner.stopReason,
      boundary,
      gradientNorms: runner.latestGradientNorms(),
      milliseconds: this.#milliseconds,
    };
  }

  dispose(): void {
    this.#runner.dispose();
  }
}
