import { LatestAnswers } from "./latest-answers.js";
import type { Outcome } from "./outcome.js";

/**
 * A value that is requested again whenever its key has changed: one request at a time, at least `pause`
 * milliseconds after the previous one.
 */
export class PolledValue<T> {
  readonly #changed: () => void;
  readonly #requests = new LatestAnswers();
  #value: T | undefined;
  /** Time of the last request, as `performance.now()` gives it. */
  #sent = -Infinity;
  #isBusy = false;
  /** Whether the last answer was a failure. */
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when a value has arrived, and when it is time to poll again. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The latest value. */
  get value(): T | undefined {
    return this.#value;
  }

  /**
   * Requests the value, unless `key` is that of the last request, one is pending, or it is too early. `outcome` hears
   * of failures, and of the first value that follows one.
   */
  poll(
    key: string,
    ask: () => Promise<T | undefined>,
    outcome: Outcome,
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
    const answered = (value: T): void => {
      this.#value = value;
      if (this.#hasFailed) outcome.succeed();
      this.#hasFailed = false;
    };
    const refused = (reason: unknown): void => {
      this.#hasFailed = true;
      outcome.fail(reason);
    };
    void this.#requests.ask(key, ask, answered, refused).finally(() => {
      this.#isBusy = false;
      this.#changed();
    });
  }

  /** Drops the value and a pending request. */
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
