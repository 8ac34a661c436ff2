import type { ActivationLike } from "../functions/activation.js";
import type {
  PreActivations,
  RaceSummary,
  RunnerConfig,
  RunReport,
} from "../../generated/types.js";

/** A runner's configuration without activation and seed, which a race varies. */
export type TrainingConfig = Omit<RunnerConfig, "activation" | "seed">;

/** A race: every activation trains from the same start, once for each seed. */
export interface RaceConfig extends TrainingConfig {
  activations: ActivationLike[];
  seeds: number[];
}

/** Readings of the present {@link RunReport} that are properties of a runner. */
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
    | "r2"
    | "testR2"
    | "deadShare"
    | "isEdited"
  >
>;

/**
 * Changes of a network by hand; what is left out stays as it is. Each is undone, to the last bit, by the same edit with
 * what was there before. Units are numbered through all layers, inputs first.
 */
export interface RunnerEdit {
  /** Parameters to set: their places in {@link Runner.weights}, and their values. */
  weights?: readonly { at: number; value: number }[];
  /** Hidden units that are taken out, and no others: their outputs are 0, and no weight into or out of them learns. */
  removed?: readonly number[];
  /** Units that are frozen, and no others: weights into them, biases, gains and shifts do not learn. */
  frozen?: readonly number[];
}

/** A run in this thread. Call `dispose` when done; every other method throws EngineError after that. */
export interface Runner extends PresentReadings {
  readonly config: Readonly<RunnerConfig>;
  /** Display name, with parameters that differ from their initial values: "ELU (alpha 2)". */
  readonly label: string;
  /** All readings of the run, at present or with the weights of {@link keptEpoch}. */
  report(epoch?: number): RunReport;
  /** Trains for at most `epochs` more epochs; returns the epoch reached. */
  advance(epochs: number): number;
  /**
   * Losses of the epochs from `from` on, a copy: the mean over the training set before the epoch's update; with
   * minibatches, the mean over the epoch.
   */
  losses(from?: number): Float64Array;
  /** Frobenius norms of dLoss/dW, one row per record and one column per layer. */
  gradientNorms(): GradientNorms;
  /** Frobenius norms of dLoss/dW in the last record, (layers); empty before the first epoch. */
  latestGradientNorms(): Float64Array;
  /** Shares of dead and saturated units of the hidden layers. */
  unitShares(): UnitShares;
  /** {@link RunReport.deadShare} in the last record of {@link unitShares} at or before an epoch. */
  deadShareAt(epoch: number): number;
  /** Epochs whose weights are kept, ascending. */
  snapshotEpochs(): Int32Array;
  /** The latest epoch at or before `epoch` whose weights are kept; methods that take an epoch use it. */
  keptEpoch(epoch: number): number;
  /** {@link RunReport.accuracy} with the weights of {@link keptEpoch}. */
  accuracyAt(epoch: number): number;
  /** {@link RunReport.testAccuracy} with the weights of {@link keptEpoch}. */
  testAccuracyAt(epoch: number): number | null;
  /**
   * Probabilities at pixel centres of [-extent, extent]², row 0 at y = +extent, by default with the
   * present weights. One output: (resolution, resolution), of class 1. With k outputs: (k, resolution,
   * resolution), of each class in turn. In a regression (1 + output) / 2, cut to 0..1: where the output is between
   * the values -1 and 1.
   */
  boundary(resolution: number, extent: number, epoch?: number): Float32Array;
  /**
   * All parameters, layer by layer, by default the present ones: weights (inputs, outputs)
   * row-major; biases; with layer normalisation gains and shifts of hidden layers; a learnt slope.
   */
  weights(epoch?: number): Float64Array;
  /** Distribution of each hidden layer's pre-activations over the training points, by default at present. */
  preActivations(epoch?: number): PreActivations;
  /** Changes the network by hand, at once. Snapshots stay as they were; {@link RunReport.isEdited} says that it happened. */
  edit(edit: RunnerEdit): void;
  /** {@link weights} before the first update. */
  initialWeights(): Float64Array;
  /** Learnt parameter of each hidden layer (PReLU's slope), NaN where there is none; empty if no layer has one. */
  learntSlopes(epoch?: number): Float64Array;
  /** (n, 3) row-major: x, y, label (a class, or a value) of training and test points. */
  points(): Float64Array;
  /** Indices of the test points, ascending. */
  testIndices(): Uint32Array;
  /** Hash of the bits of weights and losses, 16 hexadecimal digits. */
  fingerprint(): string;
  /** Hash of points and initial weights, 16 hexadecimal digits: equal for runners with the same start. */
  startFingerprint(): string;
  /** Frees the run; may be called twice. */
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
   * (epochs.length, layers) row-major: RMS(dLoss/dW) of the layer over that of the last layer; 0 where no gradient
   * arrives.
   */
  relative: Float64Array;
  /** (epochs.length, layers) row-major: health of each entry of `relative`, an index into {@link healthStates}. */
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
  /** Trains every runner for at most `epochs` more epochs. */
  advance(epochs: number): void;
  /** Summary of the runs so far; with `epoch`, as they stood at that epoch, shares as of the latest kept one. */
  summary(epoch?: number): RaceSummary;
  /** Frees all runners; may be called twice. */
  dispose(): void;
}
