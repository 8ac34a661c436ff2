/**
 * An answer that keeps up with something that changes: asked for again when its key has changed, one question at a
 * time, and not sooner than `pause` milliseconds after the last one.
 */
export class PolledValue<T> {
  readonly #changed: () => void;
  #value: T | undefined;
  /** The key of the last question, and when that was asked. */
  #asked: string | undefined;
  #then = -Infinity;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when there is an answer, or when it is time to ask again. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The latest answer. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Asks, if that has not been asked. An undefined answer was superseded. */
  poll(
    key: string,
    ask: () => Promise<T | undefined>,
    failed: (reason: unknown) => void,
    { pause = 0, now = performance.now() } = {},
  ): void {
    if (key === this.#asked || this.#isBusy) return;
    const wait = this.#then + pause - now;
    if (wait > 0) {
      this.#timer ??= setTimeout(() => this.#wake(), wait);
      return;
    }
    this.#isBusy = true;
    this.#asked = key;
    this.#then = now;
    ask()
      .then((value) => {
        if (key === this.#asked && value !== undefined) this.#value = value;
      }, failed)
      .finally(() => {
        this.#isBusy = false;
        this.#changed();
      });
  }

  /** What was answered is of no interest any more, and neither is what is being asked. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked = undefined;
    this.#value = undefined;
  }

  #wake(): void {
    this.#timer = undefined;
    this.#changed();
  }
}
