import type { ActivationLike } from "../functions/activation.js";
import type {
  PreActivations,
  RaceSummary,
  RunnerConfig,
  RunReport,
} from "../../generated/types.js";

/** Everything about a run but what is raced: the same for all runners of a race. */
export type TrainingConfig = Omit<RunnerConfig, "activation" | "seed">;

/** All activations from the same start, once for each seed. */
export interface RaceConfig extends TrainingConfig {
  activations: ActivationLike[];
  seeds: number[];
}

/** Readings of a {@link RunReport} that a runner has as properties, at present. */
type PresentReadings = Readonly<
  Pick<
    RunReport,
    | "epoch"
    | "done"
    | "diverged"
    | "stopReason"
    | "epochsToTarget"
    | "accuracy"
    | "testAccuracy"
    | "deadShare"
  >
>;

/** A run in progress, in this thread. Dispose of it when done; its methods throw after that. */
export interface Runner extends PresentReadings {
  readonly config: Readonly<RunnerConfig>;
  /** The activation's name to show, with parameters that are not the usual ones: "ELU (alpha 2)". */
  readonly label: string;
  /** What the run has come to, at present or with the weights of {@link keptEpoch}: all readings in one call. */
  report(epoch?: number): RunReport;
  /** Trains at most so many epochs more; returns the epoch reached. */
  advance(epochs: number): number;
  /** A copy; entry e is the loss over the training set before update e (minibatches: the epoch's mean). */
  losses(from?: number): Float64Array;
  /** Frobenius norms of dLoss/dW, one row a record, one column a layer. */
  gradientNorms(): GradientNorms;
  /** The last record alone: one norm a layer, or none before the first epoch. */
  latestGradientNorms(): Float64Array;
  /** Dead and saturated units of the hidden layers. */
  unitShares(): UnitShares;
  /** {@link RunReport.deadShare} in the last of these records that is not later than an epoch. */
  deadShareAt(epoch: number): number;
  /** Epochs whose weights are kept, ascending. Wherever an epoch is asked for, the latest of them counts. */
  snapshotEpochs(): Int32Array;
  /** The epoch whose weights count where this one is asked for. */
  keptEpoch(epoch: number): number;
  /** {@link RunReport.accuracy} with the weights of an epoch. */
  accuracyAt(epoch: number): number;
  /** {@link RunReport.testAccuracy} with the weights of an epoch. */
  testAccuracyAt(epoch: number): number | null;
  /**
   * Probabilities at pixel centres of [-extent, extent]², row 0 at y = +extent, by default with the
   * present weights. One output: (resolution, resolution), of class 1. With k outputs: (k, resolution,
   * resolution), of each class in turn.
   */
  boundary(resolution: number, extent: number, epoch?: number): Float32Array;
  /**
   * All parameters, layer by layer, by default the present ones: weights (inputs, outputs)
   * row-major; biases; with layer normalisation gains and shifts of hidden layers; a learnt slope.
   */
  weights(epoch?: number): Float64Array;
  /** Where the hidden layers' pre-activations lie over the training points, by default at present. */
  preActivations(epoch?: number): PreActivations;
  /** What {@link weights} was before the first update. */
  initialWeights(): Float64Array;
  /** What each hidden layer's activation has learnt (PReLU's slope), NaN for none; empty if none does. */
  learntSlopes(epoch?: number): Float64Array;
  /** (n, 3) row-major: x, y, label; training points and those held out. */
  points(): Float64Array;
  /** Which points are held out, ascending. */
  testIndices(): Uint32Array;
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
  /**
   * (epochs.length, layers) row-major: RMS(dLoss/dW) of the layer over that of the last layer; 0 where nothing arrives.
   */
  relative: Float64Array;
  /** Of each of these the state, as its place in {@link healthStates}. */
  states: Int32Array;
}

/** Records of the units of a run's hidden layers, decimated to a bounded number. */
export interface UnitShares {
  /** The epoch of each record, ascending. */
  epochs: Int32Array;
  /** Hidden layers. */
  layers: number;
  /** (epochs.length, layers) row-major: share of units whose slope is 0 for every training sample. */
  dead: Float64Array;
  /** (epochs.length, layers) row-major: share of (sample, unit) pairs with |slope| < {@link saturatedBelow}. */
  saturated: Float64Array;
}

/** All runners of a race, in this thread; order: seeds outer, activations inner. */
export interface Race {
  readonly config: Readonly<RaceConfig>;
  readonly runners: readonly Runner[];
  readonly done: boolean;
  /** Trains every runner at most so many epochs more. */
  advance(epochs: number): void;
  /** What the runs come to, so far. */
  summary(): RaceSummary;
  /** Frees all runners; twice is fine. */
  dispose(): void;
}
