/** Runs one call at a time and keeps one waiting, which a newer call replaces. */
export class LatestCall {
  #isRunning = false;
  #waiting: { start: () => Promise<void>; skip: () => void } | undefined;

  /** Runs `run` now or next; resolves to undefined if a later call replaces it. */
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
