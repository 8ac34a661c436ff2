import type { RunnerState } from "./client-types.js";
import type { RunnerProgress, RunnerSetup } from "./protocol.js";
import { asChoice } from "./activations.js";
import type { RunnerConfig } from "./types.js";

/** What a page knows of a runner that trains elsewhere. */
export class LiveRunnerState implements RunnerState {
  readonly activation: string;
  readonly label: string;
  readonly seed: number;
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
  milliseconds = 0;
  #buffer = new Float64Array(256);

  constructor(config: RunnerConfig, setup: RunnerSetup, boundaryResolution: number) {
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
    this.milliseconds = 0;
  }

  #append(losses: Float64Array, from: number, to: number): void {
    if (to > this.#buffer.length) {
      const grown = new Float64Array(Math.max(to, 2 * this.#buffer.length));
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    this.#buffer.set(losses, from);
    this.losses = this.#buffer.subarray(0, to);
  }
}
