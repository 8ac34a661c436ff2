import type { BoundaryOptions } from "../client/client-types.js";
import { EngineError } from "../errors.js";
import type {
  PastProgress,
  RunnerHistory,
  RunnerProgress,
  RunnerSetup,
} from "../protocol/protocol.js";
import type { WorkerEngine } from "../core/engine.js";
import type { Runner, RunnerConfig, RunReport } from "../types/index.js";

/**
 * One runner inside a worker, and how much of it has been reported. While it sleeps it takes no
 * memory; it is made again, the same, when it is next needed.
 */
export class WorkerRunner {
  readonly #engine: () => WorkerEngine;
  readonly config: RunnerConfig;
  readonly #start: RunReport;
  #setup: RunnerSetup | undefined;
  #runner: Runner | undefined;
  #epoch = 0;
  #done = false;
  #milliseconds = 0;
  #reportedEpoch = -1;
  #picturedEpoch = -1;

  /** Precondition: `config` is of a resolved race. Makes the runner, which may be put to sleep. */
  constructor(engine: () => WorkerEngine, config: RunnerConfig) {
    this.#engine = engine;
    this.config = config;
    const runner = this.runner;
    this.#start = runner.report();
    this.#setup = {
      label: runner.label,
      points: runner.points(),
      startFingerprint: runner.startFingerprint(),
      report: structuredClone(this.#start),
    };
  }

  /** What the page must know before the first report; is not kept. */
  takeSetup(): RunnerSetup {
    const setup = this.#setup;
    if (!setup) throw new EngineError("a runner's setup was taken already");
    this.#setup = undefined;
    return setup;
  }

  get runner(): Runner {
    this.#runner ??= this.#engine().createCheckedRunner(this.config);
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
    this.sleep();
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
    return {
      ...(this.#runner?.report() ?? structuredClone(this.#start)), // what is sent is given away
      index,
      losses,
      boundary,
      milliseconds: this.#milliseconds,
    };
  }

  /** The network as it was at an epoch, or at the last one before it that is remembered. */
  past(index: number, epoch: number, boundary: BoundaryOptions | null): PastProgress {
    const runner = this.runner;
    return {
      ...runner.report(epoch),
      index,
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

  /** Gives back its memory; what it was trained to is lost. */
  sleep(): void {
    this.#runner?.dispose();
    this.#runner = undefined;
  }
}
