import type { RunnerState } from "./client-types.js";
import type { PictureProgress, RunnerProgress, RunnerSetup } from "../protocol/protocol.js";
import type { Summarized } from "../core/summary-reporter.js";
import { asChoice } from "../core/activations.js";
import type { RunnerConfig, RunReport } from "../types/index.js";

/** Base class with the readings of a report as properties. */
const Reported = class {
  constructor(report: RunReport) {
    Object.assign(this, report);
  }
} as new (report: RunReport) => RunReport;

/** The page's copy of a runner that trains in a worker. */
export class LiveRunnerState extends Reported implements RunnerState, Summarized {
  readonly activation: string;
  readonly label: string;
  readonly seed: number;
  readonly startFingerprint: string;
  readonly points: Float64Array;
  losses = new Float64Array();
  boundary: Float32Array | null = null;
  boundaryResolution = 0;
  milliseconds = 0;
  #buffer = new Float64Array();
  readonly #mostEpochs: number;

  constructor(config: RunnerConfig, setup: RunnerSetup) {
    super(setup.report);
    this.#mostEpochs = config.epochs;
    this.startFingerprint = setup.startFingerprint;
    this.activation = asChoice(config.activation).activation;
    this.seed = config.seed;
    this.label = setup.label;
    this.points = setup.points;
  }

  /** Applies progress; the picture stays until the next one arrives. */
  update({ index: _, losses, ...rest }: RunnerProgress): void {
    Object.assign(this, rest);
    this.#append(losses, this.epoch - losses.length, this.epoch);
  }

  /** Takes over a picture, which may be of a later epoch than the numbers until these arrive. */
  show({ boundary, resolution }: PictureProgress): void {
    this.boundary = boundary;
    this.boundaryResolution = resolution;
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
