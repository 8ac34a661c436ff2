import type { BoundaryOptions, EpochWeights } from "../client/client-types.js";
import { EngineError } from "../errors.js";
import type {
  PastProgress,
  PictureProgress,
  RunnerHistory,
  RunnerProgress,
  RunnerSetup,
} from "../protocol/protocol.js";
import type { WorkerEngine } from "../core/engine.js";
import type { Runner, RunnerConfig, RunnerEdit, RunReport } from "../types/index.js";

/**
 * A runner in a worker, with the epochs that were last reported and painted. `sleep` frees it; it is made
 * again from its configuration when it is next used.
 */
export class WorkerRunner {
  readonly #engine: WorkerEngine;
  readonly config: RunnerConfig;
  readonly #start: RunReport;
  #setup: RunnerSetup | undefined;
  #runner: Runner | undefined;
  #epoch = 0;
  #done = false;
  #milliseconds = 0;
  #reportedEpoch = -1;
  #picturedEpoch = -1;
  #picturedResolution = 0;
  #isEdited = false; // since the last report

  /** Makes the runner. Precondition: `config` is of a resolved race. */
  constructor(engine: WorkerEngine, config: RunnerConfig) {
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

  /** The runner's setup, which is not kept; throws EngineError on a second call. */
  takeSetup(): RunnerSetup {
    const setup = this.#setup;
    if (!setup) throw new EngineError("a runner's setup was taken already");
    this.#setup = undefined;
    return setup;
  }

  get runner(): Runner {
    this.#runner ??= this.#engine.createCheckedRunner(this.config);
    return this.#runner;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get done(): boolean {
    return this.#done;
  }

  get hasNews(): boolean {
    return this.#isEdited || this.#reportedEpoch !== this.#epoch;
  }

  /** Whether the last picture is of another epoch, or coarser than `resolution`. */
  needsPicture(resolution: number): boolean {
    return this.#picturedEpoch !== this.#epoch || this.#picturedResolution < resolution;
  }

  /** The epoch of the last picture, or -1. */
  get picturedEpoch(): number {
    return this.#picturedEpoch;
  }

  /** Trains for at most `epochs` more epochs and adds up the time. */
  train(clock: () => number, epochs: number): void {
    const runner = this.runner;
    const start = clock();
    this.#epoch = runner.advance(epochs);
    this.#milliseconds += clock() - start;
    this.#done = runner.done;
  }

  /** Changes the network by hand, so that numbers and picture are news. */
  edit(edit: RunnerEdit): void {
    this.runner.edit(edit);
    this.#isEdited = true;
    this.#picturedEpoch = -1;
  }

  /** Returns to the same start. */
  reset(): void {
    this.sleep();
    this.#epoch = 0;
    this.#done = false;
    this.#milliseconds = 0;
    this.#reportedEpoch = -1;
    this.#picturedEpoch = -1;
    this.#picturedResolution = 0;
    this.#isEdited = false;
  }

  /** Decision boundary of the present network over [-extent, extent]². */
  picture(index: number, resolution: number, extent: number): PictureProgress {
    this.#picturedEpoch = this.#epoch;
    this.#picturedResolution = resolution;
    return { index, boundary: this.runner.boundary(resolution, extent), resolution };
  }

  /** Present readings, and the losses since the last report. */
  report(index: number): RunnerProgress {
    const losses = this.#runner?.losses(Math.max(0, this.#reportedEpoch)) ?? new Float64Array();
    this.#reportedEpoch = this.#epoch;
    this.#isEdited = false;
    return {
      ...(this.#runner?.report() ?? structuredClone(this.#start)), // a copy: posting transfers its arrays
      index,
      losses,
      milliseconds: this.#milliseconds,
    };
  }

  /** The network at an epoch, or at the latest one before it whose weights are kept. */
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

  /** The parameters at an epoch (null: at present), or at the latest one before it that is kept. */
  weights(epoch: number | null): EpochWeights {
    const { runner } = this;
    return epoch === null
      ? { epoch: runner.epoch, weights: runner.weights() }
      : { epoch: runner.keptEpoch(epoch), weights: runner.weights(epoch) };
  }

  /** Records of the layers so far. */
  history(index: number): RunnerHistory {
    const runner = this.runner;
    return {
      index,
      gradients: runner.gradientNorms(),
      units: runner.unitShares(),
      snapshotEpochs: runner.snapshotEpochs(),
    };
  }

  /** Frees the runner; its training is lost. */
  sleep(): void {
    this.#runner?.dispose();
    this.#runner = undefined;
  }
}
