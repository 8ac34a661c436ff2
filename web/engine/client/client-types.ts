import type {
  ActivationLike,
  Catalogue,
  Cost,
  ExperimentCalls,
  GradientNorms,
  PreActivations,
  RaceConfig,
  RaceSummary,
  RunReport,
  ScriptConfig,
  UnitShares,
} from "../types/index.js";

/** The picture of a network to send along with a race's progress. */
export interface BoundaryOptions {
  /** Pixels of each side. */
  resolution: number;
  /** The picture covers [-extent, extent]². */
  extent: number;
}

/** How to open a race. */
export interface RaceOptions {
  /** Send decision boundaries along; without it none is computed. */
  boundary?: BoundaryOptions;
  /** Only for the runners of this seed; without it for all. {@link RaceHandle.picture} changes it. */
  pictured?: number;
}

/**
 * A runner as it was at the epoch that is remembered: the last one that is not later than what was asked for. From the
 * runner's own epoch on it is the present.
 */
export interface PastState extends RunReport {
  /** Its place among {@link RaceHandle.runners}. */
  index: number;
  /** As in {@link RunnerState.boundary}; null if the race was opened without. */
  boundary: Float32Array | null;
  preActivations: PreActivations;
  /** What each hidden layer's activation has learnt (PReLU's slope), NaN for none; empty if none does. */
  learntSlopes: Float64Array;
}

/** What happened in a runner so far, layer by layer, decimated to a bounded number of records. */
export interface RunnerPast {
  /** Its place among {@link RaceHandle.runners}. */
  index: number;
  gradients: GradientNorms;
  units: UnitShares;
  /** The epochs that are remembered, ascending. */
  snapshotEpochs: Int32Array;
}

/** What is known of one runner; all fields are brought up to date before "progress" is dispatched. */
export interface RunnerState extends RunReport {
  readonly activation: string;
  /** The activation's name to show, with parameters that are not the initial ones. */
  readonly label: string;
  readonly seed: number;
  /** 16 hexadecimal digits over points and initial weights: runners that share it start alike. */
  readonly startFingerprint: string;
  /** (n, 3) row-major: x, y, label. Shared by the runners of one seed. */
  readonly points: Float64Array;
  /** A view of the first `epoch` entries of a growing buffer. */
  losses: Float64Array;
  /** (boundaryResolution, boundaryResolution) row-major, row 0 at y = +extent; probability of class 1, or one such picture a class. */
  boundary: Float32Array | null;
  boundaryResolution: number;
  /** Time spent computing so far. */
  milliseconds: number;
}

/** Events of a {@link RaceHandle}: new content, all runners done, the worker behind it is lost. */
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
  /** One epoch for all; pauses first. */
  step(): void;
  /** Epochs a second for every runner; Infinity is as fast as it goes. */
  setSpeed(epochsPerSecond: number): void;
  /** From now on pictures are those of one seed's runners; null is all of them. */
  picture(seed: number | null): void;
  /**
   * The runners as they were at an epoch, of one seed or of all. While one call runs, one more waits; a later call takes
   * its place, and it resolves to undefined.
   */
  past(epoch: number, seed?: number): Promise<PastState[] | undefined>;
  /** What happened so far in the runners of one seed, or of all; calls as with {@link past}. */
  history(seed?: number): Promise<RunnerPast[] | undefined>;
  /** What the runs come to, so far; calls as with {@link past}. */
  summary(): Promise<RaceSummary | undefined>;
  /** Back to the same start, paused; the memory of the runs is given back. */
  reset(): Promise<void>;
  /** Ends the race and frees its memory; twice is fine. */
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
 * `EngineError` when the module or a worker cannot be had.
 */
export interface EngineClient extends ExperimentCalls {
  catalogue(): Promise<Catalogue>;
  /** Measures what an activation costs on this device; takes some 50 ms of a worker. */
  cost(activation: ActivationLike, channel: string): Promise<Cost | undefined>;
  /** A race as a script in Python that runs it again, with NumPy or PyTorch. */
  script(config: ScriptConfig): Promise<string>;
  /** Splits the runners over all workers. */
  race(config: Partial<RaceConfig>, options?: RaceOptions): Promise<RaceHandle>;
  /** Ends all workers; what still waits rejects. Twice is fine. */
  dispose(): void;
}

/** How to make a client. */
export interface ClientOptions {
  /** How many workers, 1 to 64; by default one a core. */
  workers?: number;
}
