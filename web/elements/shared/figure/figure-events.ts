/** Detail of the event `failure`. */
export interface FigureFailure {
  readonly error: Error;
  /** The sentence that the figure shows. */
  readonly message: string;
}

/** Events of every figure; all bubble and are composed. */
export interface FigureEvents<State> {
  /** The first results are on show; detail: the state. */
  ready: CustomEvent<State>;
  /** A person changed the state; detail: all of it. */
  change: CustomEvent<State>;
  /** Something went wrong. The figure says so and keeps showing what it had. */
  failure: CustomEvent<FigureFailure>;
}

/** How far training has come. */
export interface TrainingEpoch {
  /** The largest epoch of any run. */
  readonly epoch: number;
  /** Epochs of a whole run. */
  readonly epochs: number;
}

/** Events of a figure that trains networks. */
export interface TrainingEvents {
  /** Training went on; detail: the epoch that has been reached, of how many. */
  progress: CustomEvent<TrainingEpoch>;
  /** Every run has come to its end; detail: the same. */
  finish: CustomEvent<TrainingEpoch>;
}

/** An element with events of its own, for listeners in TypeScript. */
export interface Fires<Events> {
  addEventListener<Type extends keyof Events & string>(
    type: Type,
    listener: (event: Events[Type]) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
}
