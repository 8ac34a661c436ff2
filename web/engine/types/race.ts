import type { ActivationLike } from "./activation.js";

/** The arithmetic of a run: 32-bit `float` (fast; what the page trains in) or 64-bit `double`. */
export type Precision = "float" | "double";

/** Everything about a run but what is raced: the same for all runners of a race. */
export interface TrainingConfig {
  /** Units of each layer, input (2) and output (1) included. */
  layers: number[];
  init: string;
  optimizer: string;
  learningRate: number;
  /** Samples in a minibatch; 0 is the full set. */
  batch: number;
  dataset: string;
  /** Points of each class. */
  points: number;
  noise: number;
  turns: number;
  precision: Precision;
  /** The run ends after so many epochs. */
  epochs: number;
  /** The loss to get under. */
  target: number;
}

/** A single run. One seed gives data and weights, each drawn from a freshly seeded generator. */
export interface RunnerConfig extends TrainingConfig {
  activation: ActivationLike;
  seed: number;
}

/** All activations from the same start, once for each seed. */
export interface RaceConfig extends TrainingConfig {
  activations: ActivationLike[];
  seeds: number[];
}

/** A run in progress, in this thread. Dispose of it when done; its methods throw after that. */
export interface Runner {
  readonly config: Readonly<RunnerConfig>;
  /** The activation's name to show, with parameters that are not the usual ones: "ELU (alpha 2)". */
  readonly label: string;
  readonly epoch: number;
  /** Whether it reached its last epoch or diverged. */
  readonly done: boolean;
  /** Whether a loss was not finite. */
  readonly diverged: boolean;
  /** Trains at most so many epochs more; returns the epoch reached. */
  advance(epochs: number): number;
  /** A copy; entry e is the loss over the full set before update e (minibatches: the epoch's mean). */
  losses(from?: number): Float64Array;
  /** The first epoch whose loss is under the target, or null. */
  readonly epochsToTarget: number | null;
  /** Share of points, 0..1, on the right side with the present weights. */
  readonly accuracy: number;
  /** Frobenius norms of dLoss/dW, one row a record, one column a layer. */
  gradientNorms(): GradientNorms;
  /** The last record alone: one norm a layer, or none before the first epoch. */
  latestGradientNorms(): Float64Array;
  /** Probability of class 1 at pixel centres of [-extent, extent]², row 0 at y = +extent. */
  boundary(resolution: number, extent: number): Float32Array;
  /** (n, 3) row-major: x, y, label. */
  points(): Float64Array;
  /** 16 hexadecimal digits over the bits of weights and losses. */
  fingerprint(): string;
  /** The same over points and initial weights: runners that share it were given the same start. */
  startFingerprint(): string;
  /** Frees the run; twice is fine. */
  dispose(): void;
}

/** Records of a run's gradients, decimated to a bounded number. */
export interface GradientNorms {
  /** The epoch of each record, ascending. */
  epochs: Int32Array;
  layers: number;
  /** (epochs.length, layers) row-major. */
  norms: Float64Array;
}

/** All runners of a race, in this thread; order: seeds outer, activations inner. */
export interface Race {
  readonly config: Readonly<RaceConfig>;
  readonly runners: readonly Runner[];
  readonly done: boolean;
  /** Trains every runner at most so many epochs more. */
  advance(epochs: number): void;
  /** Frees all runners; twice is fine. */
  dispose(): void;
}
