import type {
  ActivationLike,
  Catalogue,
  Cost,
  ExperimentCalls,
  ExperimentName,
  GradientNorms,
  PreActivations,
  RaceConfig,
  RaceSummary,
  RunnerEdit,
  RunReport,
  ScriptConfig,
  UnitShares,
} from "../types/index.js";

/** Decision boundaries to send with a race's progress. */
export interface BoundaryOptions {
  /** Pixels of each side. */
  resolution: number;
  /** Pixels of each side while the runner trains at full speed; left out, `resolution`. */
  draftResolution?: number;
  /** The picture covers [-extent, extent]². */
  extent: number;
}

/** The parameters of one runner, in the order of {@link Runner.weights}, and the epoch that they are of. */
export interface EpochWeights {
  epoch: number;
  weights: Float64Array;
}

/** Options of a race. */
export interface RaceOptions {
  /** Decision boundaries to compute; left out, none. */
  boundary?: BoundaryOptions;
  /** The seed whose runners get boundaries; left out, all seeds. {@link RaceHandle.picture} changes it. */
  pictured?: number;
  /** Whether all runners train in one worker, in step: at each event they have come equally far, until one ends. */
  together?: boolean;
}

/**
 * A runner at the latest epoch at or before the one asked for whose weights are kept; from the runner's own epoch
 * on, at present.
 */
export interface PastState extends RunReport {
  /** Index in {@link RaceHandle.runners}. */
  index: number;
  /** As in {@link RunnerState.boundary}, with the race's `resolution`; null if the race was opened without. */
  boundary: Float32Array | null;
  preActivations: PreActivations;
  /** Learnt parameter of each hidden layer (PReLU's slope), NaN where there is none; empty if no layer has one. */
  learntSlopes: Float64Array;
}

/** Records of a runner's layers so far, decimated to a bounded number. */
export interface RunnerPast {
  /** Index in {@link RaceHandle.runners}. */
  index: number;
  gradients: GradientNorms;
  units: UnitShares;
  /** Epochs whose weights are kept, ascending. */
  snapshotEpochs: Int32Array;
}

/**
 * State of one runner; all fields are updated before "progress" is dispatched. While a race trains at full speed, its
 * numbers follow at a slower pace than its boundary.
 */
export interface RunnerState extends RunReport {
  readonly activation: string;
  /** Display name, with parameters that differ from their initial values. */
  readonly label: string;
  readonly seed: number;
  /** Hash of points and initial weights, 16 hexadecimal digits: equal for runners with the same start. */
  readonly startFingerprint: string;
  /** (n, 3) row-major: x, y, label. Shared by the runners of one seed. */
  readonly points: Float64Array;
  /** A view of the first `epoch` entries of a growing buffer. */
  losses: Float64Array;
  /** As {@link Runner.boundary} returns it, with `boundaryResolution` pixels a side; null until it is painted. */
  boundary: Float32Array | null;
  /** The race's `resolution`, or its `draftResolution`; 0 until there is a boundary. */
  boundaryResolution: number;
  /** Time spent training so far. */
  milliseconds: number;
}

/** Events of a {@link RaceHandle}: changed states; all runners done; a worker lost. */
export interface RaceEventMap {
  progress: Event;
  finish: Event;
  error: CustomEvent<Error>;
}

/** A race that runs in workers. It starts paused. */
export interface RaceHandle extends EventTarget {
  readonly config: Readonly<RaceConfig>;
  /** The points of the first seed, (n, 3) row-major: x, y, label. */
  readonly points: Float64Array;
  /** Order: seeds outer, activations inner. */
  readonly runners: readonly RunnerState[];
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** Pauses, then trains every runner for one epoch. */
  step(): void;
  /** Epochs per second of every runner, Infinity for no limit. Throws ConfigError unless over 0. */
  setSpeed(epochsPerSecond: number): void;
  /** Computes boundaries only of this seed's runners from now on; null: of all. */
  picture(seed: number | null): void;
  /**
   * The runners at an epoch, of one seed or of all. While one call runs, one more waits; a later call replaces it, and
   * it resolves to undefined. Rejects with ConfigError if the epoch is no whole number from 0.
   */
  past(epoch: number, seed?: number): Promise<PastState[] | undefined>;
  /**
   * Changes the network of one runner by hand: resolves once it is done, and "progress" follows with its numbers and
   * picture. `reset` undoes all edits. Rejects with ConfigError if the edit is impossible; then nothing changes.
   */
  edit(index: number, edit: RunnerEdit): Promise<void>;
  /**
   * Parameters of one runner, at present or at the latest epoch at or before `epoch` whose weights are kept; for the
   * client's `unitMaps`, `trace`, `folds` and so on. Calls for one runner wait as those of {@link past}.
   */
  weights(index: number, epoch?: number): Promise<EpochWeights | undefined>;
  /** Records of the runners of one seed or of all; calls wait as those of {@link past}. */
  history(seed?: number): Promise<RunnerPast[] | undefined>;
  /**
   * Summary of the runs so far; with `epoch`, as they stood at that epoch, shares as of the latest kept one. Calls wait
   * as those of {@link past}, those for an epoch for each other.
   */
  summary(epoch?: number): Promise<RaceSummary | undefined>;
  /** Returns to the same start, paused, and frees the memory of the runs. */
  reset(): Promise<void>;
  /** Ends the race and frees its memory; may be called twice. */
  dispose(): void;
  addEventListener<K extends keyof RaceEventMap>(
    type: K,
    listener: (event: RaceEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof RaceEventMap>(
    type: K,
    listener: (event: RaceEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * The engine off the main thread. Calls reject with `ConfigError` on bad input and with
 * `EngineError` if the module cannot be loaded or a worker is lost.
 */
export interface EngineClient extends ExperimentCalls {
  catalogue(): Promise<Catalogue>;
  /**
   * Fetches what an experiment needs before it is called. Else each call fetches the smallest module that can answer it,
   * and a page that begins with small ones fetches several. Throws ConfigError if there is no such experiment.
   */
  prepare(name: ExperimentName): void;
  /** Measures the time of an activation on this device; takes about 50 ms of a worker. */
  cost(activation: ActivationLike, channel: string): Promise<Cost | undefined>;
  /** Python script that repeats a race with NumPy or PyTorch, or computes the outputs of one of its networks. */
  script(config: ScriptConfig): Promise<string>;
  /** Opens a race, paused; its runners are split over all workers. */
  race(config: Partial<RaceConfig>, options?: RaceOptions): Promise<RaceHandle>;
  /** Ends all workers; pending calls reject. May be called twice. */
  dispose(): void;
}

/** Options of a client. */
export interface ClientOptions {
  /** Number of workers, 1 to 64; by default the number of processors. */
  workers?: number;
}
