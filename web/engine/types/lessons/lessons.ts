import type { ActivationLike } from "../functions/activation.js";

/** How a small network learns XOR: gradient descent on all four points at once, in double precision. */
export interface XorTrainingConfig {
  activation: ActivationLike;
  /** Units of each hidden layer. */
  width: number;
  /** Hidden layers. */
  depth: number;
  /** Standard deviation of the initial weights. */
  deviation: number;
  learningRate: number;
  epochs: number;
  /** One start each. */
  seeds: number[];
}

/** The same network trained on XOR with its activation and without. */
export interface XorProofConfig extends XorTrainingConfig {
  /** t of f_t(x) = (1 - t) x + t f(x), the activation that is used; 0 to 1. */
  blend: number;
  /** Whether both networks start alike. If not, the one with the activation starts from the next draws. */
  sameStart: boolean;
  /** Pixels of each side of the surfaces. */
  resolution: number;
}

/** One of the two networks. */
export interface XorSide {
  /** (seeds, 4) row-major: what it makes of (0, 0), (0, 1), (1, 0), (1, 1). */
  outputs: Float64Array;
  /** One a seed: the mean squared error when training ends. */
  losses: Float64Array;
  /** The first seed's mean squared error, one entry a record. */
  curve: Float64Array;
  /** The least of all seeds, one entry a record. */
  low: Float64Array;
  median: Float64Array;
  high: Float64Array;
  /** How many seeds end with each output nearer to its target than to 1/2. */
  solved: number;
  /** (resolution, resolution) row-major: the first seed's output over [-1/2, 3/2]², row 0 on top. */
  surface: Float32Array;
}

/** Both networks, and the best that any network without an activation can do. */
export interface XorProofResult {
  curved: XorSide;
  linear: XorSide;
  /** The epoch of each record; the last record is that of the trained network. */
  epochs: Int32Array;
  /** a, b, c of the plane a + b x + c y that has the least error. */
  plane: Float64Array;
  /** Its mean squared error. */
  planeLoss: number;
  /** 16 hexadecimal digits over outputs, losses and surfaces: the same on every machine. */
  fingerprint: string;
}

/** XOR learnt with f_t(x) = (1 - t) x + t f(x), for values of t from 0 to 1. */
export interface XorBlendConfig extends XorTrainingConfig {
  /** Values of t, evenly spaced. */
  steps: number;
}

/** One entry a value of t. */
export interface XorBlendResult {
  t: Float64Array;
  /** Share of the seeds, 0..1. */
  solvedShare: Float64Array;
  /** Mean squared error when training ends, median of the seeds. */
  medianLoss: Float64Array;
  /** The least t at which any seed is solved, or NaN. */
  firstSolved: number;
  /** The least t from which on every seed is solved, or NaN. */
  allSolved: number;
  /** 16 hexadecimal digits over the bits of shares and losses: the same on every machine. */
  fingerprint: string;
}

/** Units that die in training: the network of a race, trained at several learning rates. */
export interface DyingReluConfig {
  activation: ActivationLike;
  layers: number[];
  init: string;
  optimizer: string;
  learningRates: number[];
  /** A dataset that is drawn, of two classes. */
  dataset: string;
  points: number;
  noise: number;
  turns: number;
  epochs: number;
  seeds: number[];
}

/**
 * A hidden unit is dead if its slope is exactly 0 for every training point. Shares are of all hidden
 * units, 0..1; lists over several things are row-major.
 */
export interface DyingReluResult {
  /** The epoch of each record. */
  epochs: Int32Array;
  /** (rates, records): mean of the seeds. */
  deadShare: Float64Array;
  /** One a seed: dead before any training. */
  startShare: Float64Array;
  /** (rates, seeds): at the last record. */
  endShare: Float64Array;
  /** One a rate: the mean of the seeds. */
  endMean: Float64Array;
  /** (rates, hidden layers): at the last record, mean of the seeds. */
  layerShare: Float64Array;
  /** One a rate: how many seeds end with 10 to 40 % of their units dead. */
  withinClaim: Int32Array;
  /** One a rate: how many seeds diverged. */
  diverged: Int32Array;
  /** One a rate: the last loss, median of the seeds. */
  loss: Float64Array;
  /** (rates, hidden layers): mean of the seeds; empty unless the activation learns a slope. */
  learntSlopes: Float64Array;
  /** 16 hexadecimal digits over the bits of shares, losses and slopes: the same on every machine. */
  fingerprint: string;
}

/** Linear layers on top of each other. */
export interface CollapseConfig {
  /** Units, input to output: 3 to 11 entries of 1 to 64. */
  layers: number[];
  /** x -> W x + b instead of W x. */
  biases: boolean;
  /** Inputs on which the layers are compared with their product. */
  samples: number;
  seed: number;
}

/**
 * Linear layers and the one layer that they are. Matrices follow each other, first layer first, each
 * row-major, (outputs, inputs): the network is W_N … W_2 W_1 x.
 */
export interface CollapseResult {
  weights: Float64Array;
  biases: Float64Array;
  /** W_1, W_2 W_1, … W_N … W_1: all with as many columns as there are inputs. */
  products: Float64Array;
  /** b_1, W_2 b_1 + b_2, …: what the biases collapse into. */
  offsets: Float64Array;
  /** (samples, inputs) row-major. */
  inputs: Float64Array;
  /** (samples, outputs) row-major: layer by layer. */
  deep: Float64Array;
  /** (samples, outputs) row-major: by the last product and offset. */
  flat: Float64Array;
  /** The largest |deep|. */
  largest: number;
  /** The largest |deep - flat|: in exact arithmetic it is 0. */
  residual: number;
  /** What rounding can make of the residual at most. */
  bound: number;
  /** 16 hexadecimal digits over the bits of products, offsets, deep and flat. */
  fingerprint: string;
}
