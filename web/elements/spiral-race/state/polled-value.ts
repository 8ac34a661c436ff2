import { Requests } from "../../shared/figure/requests.js";

/**
 * An answer that keeps up with something that changes: asked for again when its key has changed, one request at a
 * time, and not sooner than `pause` milliseconds after the last one.
 */
export class PolledValue<T> {
  readonly #changed: () => void;
  readonly #requests = new Requests();
  #value: T | undefined;
  /** When the last request was sent. */
  #sent = -Infinity;
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

  /** Asks, if that has not been asked. */
  poll(
    key: string,
    ask: () => Promise<T | undefined>,
    failed: (reason: unknown) => void,
    { pause = 0, now = performance.now() } = {},
  ): void {
    if (this.#isBusy || this.#requests.isAsked(key)) return;
    const wait = this.#sent + pause - now;
    if (wait > 0) {
      this.#timer ??= setTimeout(() => this.#wake(), wait);
      return;
    }
    this.#isBusy = true;
    this.#sent = now;
    void this.#requests
      .ask(key, ask, (value) => (this.#value = value), failed)
      .finally(() => {
        this.#isBusy = false;
        this.#changed();
      });
  }

  /** Drops the answer, and the one under way. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#requests.forget();
    this.#value = undefined;
  }

  #wake(): void {
    this.#timer = undefined;
    this.#changed();
  }
}
