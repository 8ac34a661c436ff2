/** Detail of the event `failure`. */
export interface FigureFailure {
  readonly error: Error;
  /** The sentence that the figure shows. */
  readonly message: string;
}

/** Events of every figure; all bubble and are composed. */
export interface FigureEvents<State> {
  /** The first results are on the screen. */
  ready: CustomEvent<State>;
  /** A person has changed the state. */
  change: CustomEvent<State>;
  /** Something went wrong. */
  failure: CustomEvent<FigureFailure>;
}

/** An element with events of its own, for listeners in TypeScript. */
export interface Fires<Events> {
  addEventListener<Type extends keyof Events & string>(
    type: Type,
    listener: (event: Events[Type]) => void,
    options?: AddEventListenerOptions | boolean,
  ): void;
}
