/**
 * Calls `run` repeatedly and returns to the event loop in between, so that messages are received.
 *
 * A MessageChannel within the thread delivers at once, where browsers delay timers by 4 ms. The channel
 * is closed while there is nothing to do, since an open one keeps Node running.
 */
export class SliceScheduler {
  readonly #run: () => void;
  #channel: MessageChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #posted = false;

  constructor(run: () => void) {
    this.#run = () => {
      this.#posted = false;
      run();
    };
  }

  /** Requests a call of `run` after `wait` milliseconds, in place of an earlier request. */
  request(wait: number): void {
    this.#clear();
    if (wait > 0) {
      this.#timer = setTimeout(this.#run, wait);
      return;
    }
    if (!this.#channel) {
      this.#channel = new MessageChannel();
      this.#channel.port1.onmessage = this.#run;
    }
    if (!this.#posted) this.#channel.port2.postMessage(null);
    this.#posted = true;
  }

  /** Cancels the request and closes the channel. */
  rest(): void {
    this.#clear();
    this.#channel?.port1.close();
    this.#channel = undefined;
    this.#posted = false;
  }

  #clear(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
