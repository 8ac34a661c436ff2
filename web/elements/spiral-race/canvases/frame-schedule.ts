/** Least milliseconds between two paintings while a race runs: 30 a second, so that the frames between cost nothing. */
const FRAMES_EVERY = 28;

/** The same for the loss chart. */
const CHART_EVERY = 100;

/** The same for the text. */
const TEXT_EVERY = 120;

/** Milliseconds within which frames are there that cost little: a refresh at 60 Hz is waited for, and half as much spent. */
const PROMPT = 30;

/** Frames of which the quickest tells what one costs; the others have waited for training, too. */
const JUDGED = 4;

/** Longest rest after a frame, in milliseconds: a race is seen to move even where frames are slow. */
const LONGEST_REST = 300;

/** Longest wait for a frame, in milliseconds: windows that are not seen have none. */
const LONGEST_FRAME = 1000;

/** Calls `then` once the next animation frame of the page has been rendered. */
export function afterFrame(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(null); // is delivered after the frame's layout and painting
  });
}

/**
 * Says what of a running race is due to be shown: its pictures, its loss chart, its text. Where even the quickest of the
 * last frames took longer than {@link PROMPT}, a rest of six times the excess follows, so that painting leaves most of a
 * slow machine's time to training.
 */
export class FrameSchedule {
  readonly #afterFrame: typeof afterFrame;
  #frame = -Infinity;
  #chart = -Infinity;
  #text = -Infinity;
  #epoch = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the request that waits calls. */
  #show = (): void => {};
  /** The time until which nothing is shown: a frame is rendered, or a rest follows it. */
  #restsUntil = -Infinity;
  /** Milliseconds that the last frames took. */
  #durations: number[] = [];

  constructor(whenRendered = afterFrame) {
    this.#afterFrame = whenRendered;
  }

  /**
   * Calls `show`, which requests a frame: now, or once {@link FRAMES_EVERY} milliseconds have passed since its last call,
   * its frame has been rendered, and the rest after a slow one is over.
   */
  request(show: () => void, now = performance.now()): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(this.#frame + FRAMES_EVERY, this.#restsUntil) - now;
    if (wait <= 0) {
      this.#frame = now;
      this.#restsUntil = now + LONGEST_FRAME;
      show();
      this.#afterFrame(() => this.#rendered(now));
      return;
    }
    this.#show = show;
    this.#timer = setTimeout(() => this.#again(), wait);
  }

  /** Ends the wait of a request. */
  #again(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.request(this.#show);
  }

  /** Sets the rest after the frame that was requested at `start`. */
  #rendered(start: number, now = performance.now()): void {
    if (start !== this.#frame) return;
    this.#durations = [...this.#durations, now - start].slice(-JUDGED);
    const excess = Math.max(0, Math.min(...this.#durations) - PROMPT);
    this.#restsUntil = now + Math.min(LONGEST_REST, 6 * excess);
    if (this.#timer !== undefined) this.#again();
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
