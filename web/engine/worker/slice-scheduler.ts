/**
 * Calls `run` again and again, with a return to the event loop between, so that messages are heard.
 *
 * A message to oneself comes back at once, where a timer would wait for 4 ms; the channel is closed
 * when there is nothing to do, so that nothing is kept alive.
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

  /** Asks for a turn after so many milliseconds; takes the place of an earlier request. */
  request(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
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

  /** Nothing to do until the next request. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#channel?.port1.close();
    this.#channel = undefined;
    this.#posted = false;
  }
}
