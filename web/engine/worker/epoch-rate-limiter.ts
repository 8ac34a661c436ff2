/** Longest backlog of epochs that a slow race catches up on, in seconds. */
const largestDebt = 0.1;

/** Limits a race to a number of epochs per second. */
export class EpochRateLimiter {
  #epochsPerSecond = Infinity;
  #limit = 0;
  #then = 0;

  get isLimited(): boolean {
    return this.#epochsPerSecond < Infinity;
  }

  /** Starts counting at time `now` (milliseconds) with the race at `epoch`. */
  restart(now: number, epoch: number): void {
    this.#then = now;
    this.#limit = epoch;
  }

  /** Changes the speed from `now` on. Precondition: epochsPerSecond > 0. */
  setSpeed(epochsPerSecond: number, now: number, epoch: number): void {
    this.#epochsPerSecond = epochsPerSecond;
    this.restart(now, epoch);
  }

  /** The largest epoch that is due by `now` (milliseconds), with the slowest runner at `epoch`. */
  limit(now: number, epoch: number): number {
    if (this.#epochsPerSecond === Infinity) return Infinity;
    const due = this.#limit + ((now - this.#then) / 1000) * this.#epochsPerSecond;
    this.#then = now;
    this.#limit = Math.min(due, epoch + Math.max(1, largestDebt * this.#epochsPerSecond));
    return Math.floor(this.#limit);
  }

  /** Milliseconds from the last `limit` until the next epoch is due. */
  wait(): number {
    if (this.#epochsPerSecond === Infinity) return 0;
    return ((1 - (this.#limit % 1)) / this.#epochsPerSecond) * 1000;
  }
}
