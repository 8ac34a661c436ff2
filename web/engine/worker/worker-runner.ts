import type { BoundaryOptions } from "../client/client-types.js";
import { EngineError } from "../errors.js";
import type {
  PastProgress,
  RunnerHistory,
  RunnerProgress,
  RunnerSetup,
} from "../protocol/protocol.js";
import type { Engine, Runner, RunnerConfig } from "../types/index.js";

/** What is known of a runner that has not trained yet. */
interface Start {
  accuracy: number;
  testAccuracy: number | null;
}

/**
 * One runner inside a worker, and how much of it has been reported. It takes memory only from when it
 * is first needed until it is sent back to its start.
 */
export class WorkerRunner {
  readonly #engine: () => Engine;
  readonly config: RunnerConfig;
  readonly #start: Start;
  #setup: RunnerSetup | undefined;
  #runner: Runner | undefined;
  #epoch = 0;
  #done = false;
  #milliseconds = 0;
  #reportedEpoch = -1;
  #picturedEpoch = -1;

  /** Throws ConfigError when the configuration is wrong. */
  constructor(engine: () => Engine, config: RunnerConfig) {
    this.#engine = engine;
    this.config = config;
    const runner = this.runner;
    this.#start = { accuracy: runner.accuracy, testAccuracy: runner.testAccuracy };
    this.#setup = {
      label: runner.label,
      points: runner.points(),
      startFingerprint: runner.startFingerprint(),
    };
    this.#sleep();
  }

  /** What the page must know before the first report; is not kept. */
  takeSetup(): RunnerSetup {
    const setup = this.#setup;
    if (!setup) throw new EngineError("a runner's setup was taken already");
    this.#setup = undefined;
    return setup;
  }

  get runner(): Runner {
    this.#runner ??= this.#engine().createRunner(this.config);
    return this.#runner;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get done(): boolean {
    return this.#done;
  }

  get hasNews(): boolean {
    return this.#reportedEpoch !== this.#epoch;
  }

  get pictureIsOld(): boolean {
    return this.#picturedEpoch !== this.#epoch;
  }

  /** The epoch of the last picture, or -1. */
  get picturedEpoch(): number {
    return this.#picturedEpoch;
  }

  /** Trains at most so many epochs and takes the time. */
  train(clock: () => number, epochs: number): void {
    const runner = this.runner;
    const start = clock();
    this.#epoch = runner.advance(epochs);
    this.#milliseconds += clock() - start;
    this.#done = runner.done;
  }

  /** Back to the same start. */
  reset(): void {
    this.#sleep();
    this.#epoch = 0;
    this.#done = false;
    this.#milliseconds = 0;
    this.#reportedEpoch = -1;
    this.#picturedEpoch = -1;
  }

  /** Paints the network as it is now. */
  picture({ resolution, extent }: BoundaryOptions): Float32Array {
    this.#picturedEpoch = this.#epoch;
    return this.runner.boundary(resolution, extent);
  }

  /** What is new since the last report. */
  report(index: number, boundary: Float32Array | null): RunnerProgress {
    const losses = this.#runner?.losses(Math.max(0, this.#reportedEpoch)) ?? new Float64Array();
    this.#reportedEpoch = this.#epoch;
    const { accuracy, testAccuracy } = this.#runner ?? this.#start;
    return {
      index,
      epoch: this.#epoch,
      losses,
      accuracy,
      testAccuracy,
      epochsToTarget: this.#runner?.epochsToTarget ?? null,
      deadShare: this.#runner?.deadShare ?? NaN,
      diverged: this.#runner?.diverged ?? false,
      done: this.#done,
      stopReason: this.#runner?.stopReason ?? null,
      fingerprint: this.#done ? this.runner.fingerprint() : null,
      boundary,
      gradientNorms: this.#runner?.latestGradientNorms() ?? new Float64Array(),
      milliseconds: this.#milliseconds,
    };
  }

  /** The network as it was at an epoch, or at the last one before it that is remembered. */
  past(index: number, epoch: number, boundary: BoundaryOptions | null): PastProgress {
    const runner = this.runner;
    return {
      index,
      epoch: runner.keptEpoch(epoch),
      accuracy: runner.accuracyAt(epoch),
      testAccuracy: runner.testAccuracyAt(epoch),
      deadShare: runner.deadShareAt(runner.keptEpoch(epoch)),
      boundary: boundary && runner.boundary(boundary.resolution, boundary.extent, epoch),
      preActivations: runner.preActivations(epoch),
      learntSlopes: runner.learntSlopes(epoch),
    };
  }

  /** What happened so far, layer by layer. */
  history(index: number): RunnerHistory {
    const runner = this.runner;
    return {
      index,
      gradients: runner.gradientNorms(),
      units: runner.unitShares(),
      snapshotEpochs: runner.snapshotEpochs(),
    };
  }

  dispose(): void {
    this.#sleep();
  }

  #sleep(): void {
    this.#runner?.dispose();
    this.#runner = undefined;
  }
}
