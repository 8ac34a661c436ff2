import type { RunnerState } from "./client-types.js";
import type { RunnerProgress, RunnerSetup } from "../protocol/protocol.js";
import type { Summarized } from "../core/summary-reporter.js";
import { asChoice } from "../core/activations.js";
import type { RunnerConfig } from "../types/index.js";

/** What a page knows of a runner that trains elsewhere. */
export class LiveRunnerState implements RunnerState, Summarized {
  readonly activation: string;
  readonly label: string;
  readonly seed: number;
  readonly startFingerprint: string;
  readonly points: Float64Array;
  readonly boundaryResolution: number;
  epoch = 0;
  losses = new Float64Array();
  accuracy = 0;
  testAccuracy: number | null = null;
  epochsToTarget: number | null = null;
  diverged = false;
  done = false;
  stopReason: string | null = null;
  boundary: Float32Array | null = null;
  gradientNorms = new Float64Array();
  deadShare = NaN;
  fingerprint: string | null = null;
  milliseconds = 0;
  #buffer = new Float64Array();
  readonly #mostEpochs: number;

  constructor(config: RunnerConfig, setup: RunnerSetup, boundaryResolution: number) {
    this.#mostEpochs = config.epochs;
    this.startFingerprint = setup.startFingerprint;
    this.activation = asChoice(config.activation).activation;
    this.seed = config.seed;
    this.label = setup.label;
    this.points = setup.points;
    this.boundaryResolution = boundaryResolution;
  }

  /** Takes in what is new. */
  update({ losses, boundary, epoch, index: _, ...rest }: RunnerProgress): void {
    this.#append(losses, epoch - losses.length, epoch);
    this.epoch = epoch;
    this.boundary = boundary ?? this.boundary;
    Object.assign(this, rest);
  }

  /** Back to before the first epoch; a picture stays until the next arrives. */
  clear(): void {
    this.epoch = 0;
    this.losses = this.#buffer.subarray(0, 0);
    this.epochsToTarget = null;
    this.diverged = false;
    this.done = false;
    this.stopReason = null;
    this.gradientNorms = new Float64Array();
    this.deadShare = NaN;
    this.fingerprint = null;
    this.milliseconds = 0;
  }

  lossesFrom(epoch: number): Float64Array {
    return this.losses.subarray(epoch);
  }

  #append(losses: Float64Array, from: number, to: number): void {
    if (to > this.#buffer.length) {
      const room = Math.max(to, 256, 2 * this.#buffer.length);
      const grown = new Float64Array(Math.max(to, Math.min(room, this.#mostEpochs)));
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    this.#buffer.set(losses, from);
    this.losses = this.#buffer.subarray(0, to);
  }
}
