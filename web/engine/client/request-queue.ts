/** One call runs, one waits, and the newest takes the place of the one that waits. */
export class RequestQueue {
  #isRunning = false;
  #waiting: { start: () => Promise<void>; skip: () => void } | undefined;

  /** Runs now or next; resolves to undefined when a later call takes its place. */
  call<T>(run: () => Promise<T>): Promise<T | undefined> {
    return new Promise<T | undefined>((resolve, reject) => {
      this.#waiting?.skip();
      this.#waiting = { start: () => run().then(resolve, reject), skip: () => resolve(undefined) };
      if (!this.#isRunning) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting) {
      const { start } = this.#waiting;
      this.#waiting = undefined;
      await start();
    }
    this.#isRunning = false;
  }
}
