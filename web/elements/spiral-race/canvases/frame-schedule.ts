/** Least milliseconds between two paintings while a race runs: 30 a second, so that the frames between cost nothing. */
const FRAMES_EVERY = 28;

/** The same for the loss chart. */
const CHART_EVERY = 100;

/** The same for the text. */
const TEXT_EVERY = 120;

/** Says what of a running race is due to be shown: its pictures, its loss chart, its text. */
export class FrameSchedule {
  #frame = -Infinity;
  #chart = -Infinity;
  #text = -Infinity;
  #epoch = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Calls `show` now, or once {@link FRAMES_EVERY} milliseconds have passed since its last call. */
  request(show: () => void, now = performance.now()): void {
    if (this.#timer !== undefined) return;
    const wait = this.#frame + FRAMES_EVERY - now;
    if (wait <= 0) {
      this.#frame = now;
      show();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.request(show);
    }, wait);
  }

  /** Whether to paint the loss chart now: true at most once in {@link CHART_EVERY} milliseconds. */
  timeForChart(now = performance.now()): boolean {
    if (now - this.#chart < CHART_EVERY) return false;
    this.#chart = now;
    return true;
  }

  /**
   * Whether to render the text now, with the race at `epoch`: true at most once in {@link TEXT_EVERY} milliseconds,
   * and at once when the race has begun.
   */
  timeForText(epoch: number, now = performance.now()): boolean {
    const hasBegun = this.#epoch === 0 && epoch > 0;
    this.#epoch = epoch;
    if (!hasBegun && now - this.#text < TEXT_EVERY) return false;
    this.#text = now;
    return true;
  }
}
