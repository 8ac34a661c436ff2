/**
 * Every type of the engine's public face.
 *
 * Configurations are plain objects (they stand in the URL and travel to workers by structured
 * clone); results are flat typed arrays that the caller owns.
 */

/** How smooth an activation is: it jumps, its slope jumps, it has one continuous slope, or all of them. */
export type Smoothness = "jump" | "continuous" | "once" | "smooth";

/** Health of a layer by the size of the gradient that reaches it; limits are in {@link HealthLimits}. */
export type Health = "healthy" | "fading" | "vanishing" | "exploding";

/** The arithmetic of a run: 32-bit `float` (fast; what the page trains in) or 64-bit `double`. */
export type Precision = "float" | "double";

/** An activation with its parameters by name; those left out take the catalogue's initial value. */
export interface ActivationChoice {
  activation: string;
  parameters?: Record<string, number>;
}

/** Anywhere an activation is asked for, its id alone will do: `"gelu"`. */
export type ActivationLike = string | ActivationChoice;

// ---------------------------------------------------------------------------- catalogue

/** A parameter of an activation, such as `alpha` of ELU, and the range that is allowed. */
export interface ParameterInfo {
  name: string;
  initial: number;
  min: number;
  max: number;
  meaning: string;
}

/** What is known of an activation at its default parameters. */
export interface ActivationFacts {
  /** Infimum of the values; may be `-Infinity`. */
  lower: number;
  /** Supremum of the values; may be `Infinity`. */
  upper: number;
  /** Whether some x attains the infimum. */
  lowerReached: boolean;
  /** Whether some x attains the supremum. */
  upperReached: boolean;
  zeroCentred: boolean;
  smoothness: Smoothness;
  monotone: boolean;
  saturatesLeft: boolean;
  saturatesRight: boolean;
  /** The largest |f'(x)| over the whole line. */
  largestSlope: number;
  year: number;
  paper: string;
}

/** One row of the catalogue of activations. */
export interface ActivationInfo {
  /** PyTorch's name: `leaky_relu`. */
  id: string;
  /** The name to show: `Leaky ReLU`. */
  name: string;
  family: string;
  formula: string;
  parameters: ParameterInfo[];
  facts: ActivationFacts;
}

/** A row of one of the smaller tables: optimisers, initialisers, datasets. */
export interface Named {
  id: string;
  name: string;
  description: string;
}

/** A race worth looking at, ready to run. */
export interface RacePreset extends Named {
  config: RaceConfig;
}

/** Limits on RMS(dL/dz of a layer) / RMS(dL/da of the output) between the states of {@link Health}. */
export interface HealthLimits {
  /** At and above: healthy (up to `explodingFrom`). */
  healthyFrom: number;
  /** At and above, up to `healthyFrom`: fading. Below: vanishing. */
  fadingFrom: number;
  /** Above: exploding. */
  explodingFrom: number;
}

/** All that the core offers, in menu order. */
export interface Catalogue {
  activations: ActivationInfo[];
  optimizers: Named[];
  initializers: Named[];
  datasets: Named[];
  presets: RacePreset[];
  health: HealthLimits;
}

// -------------------------------------------------------------------------- experiments

/** Sample an activation over a range, kinks and jumps included. */
export interface ExploreConfig {
  activation: ActivationLike;
  from: number;
  to: number;
  samples: number;
}

/**
 * Samples of an activation; all arrays have the same length. At each kink there are two points
 * with the same x, the limits from the left and from the right; `breaks` holds the index of the
 * second: draw no line from `index - 1` to `index` where the two differ.
 */
export interface ExploreResult {
  x: Float64Array;
  value: Float64Array;
  slope: Float64Array;
  curvature: Float64Array;
  breaks: Uint32Array;
}

/** Evaluate an activation at given points. */
export interface EvaluateConfig {
  activation: ActivationLike;
  precision: Precision;
  at: number[];
}

/** One entry a point of `at`; results in `float` are widened. */
export interface EvaluateResult {
  x: Float64Array;
  value: Float64Array;
  slope: Float64Array;
  curvature: Float64Array;
  /** 16 hexadecimal digits over the bits of all four columns: the same on every machine. */
  fingerprint: string;
}

/** Send a random gradient backward through `depth` equal layers of `width` units. */
export interface GradientFlowConfig {
  activation: ActivationLike;
  depth: number;
  width: number;
  init: string;
  /** Factor on the initial weights. */
  gain: number;
  /** Standard deviation of the inputs. */
  inputScale: number;
  samples: number;
  seeds: number[];
}

/** One entry a layer; index 0 is the layer nearest the input. */
export interface GradientFlowResult {
  /** RMS(dL/dz) of the layer over RMS(dL/da) of the output; geometric mean over the seeds. */
  measured: Float64Array;
  /** The smallest over the seeds. */
  low: Float64Array;
  /** The largest over the seeds. */
  high: Float64Array;
  /** (sup|f'|)^(layers left to the output): the product of slopes, weights left out. */
  bound: Float64Array;
  /** Share of units, 0..1, whose slope is exactly 0 for all samples. */
  deadShare: Float64Array;
  /** Share of (sample, unit) pairs, 0..1, whose slope is nearly flat. */
  saturatedShare: Float64Array;
  health: Health[];
}

// --------------------------------------------------------------------------------- race

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

/** The typed face of the core. All calls are synchronous and throw {@link ConfigError} on bad input. */
export interface Engine {
  catalogue(): Catalogue;
  explore(config?: Partial<ExploreConfig>): ExploreResult;
  evaluate(config?: Partial<EvaluateConfig>): EvaluateResult;
  gradientFlow(config?: Partial<GradientFlowConfig>): GradientFlowResult;
  createRunner(config?: Partial<RunnerConfig>): Runner;
  createRace(config?: Partial<RaceConfig>): Race;
  /** The configuration with every default filled in, checked. */
  resolveGradientFlow(config?: Partial<GradientFlowConfig>): GradientFlowConfig;
  /** The configuration with every default filled in, checked. */
  resolveRunner(config?: Partial<RunnerConfig>): RunnerConfig;
  /** The configuration with every default filled in (from the first preset), checked. */
  resolveRace(config?: Partial<RaceConfig>): RaceConfig;
  /** The activation's name to show, with parameters that are not the usual ones: "ELU (alpha 2)". */
  labelOf(activation: ActivationLike): string;
  /** All parameters by name, the catalogue's where none are given. */
  parametersOf(activation: ActivationLike): Record<string, number>;
  /** Objects that live in the core's memory and await `dispose()`. */
  liveObjects(): number;
}
