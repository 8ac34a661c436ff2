/** Says when something that is done over and over is due again. */
export class Pacer {
  readonly #every: number;
  #next = -Infinity;

  /** `every`: least milliseconds between two times. */
  constructor(every: number) {
    this.#every = every;
  }

  /** Whether it is time at `now` (milliseconds); if so, the next time is `every` later. */
  take(now: number): boolean {
    if (now < this.#next) return false;
    this.#next = now + this.#every;
    return true;
  }
}
