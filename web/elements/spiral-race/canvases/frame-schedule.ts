/** The chart is painted in every third frame; the other frames are the tiles'. */
const CHART_EVERY = 3;

/** Milliseconds between two renderings of the text. */
const WORDS_EVERY = 120;

/** Assigns the frames of a running race to its canvases, and limits how often its text is rendered. */
export class FrameSchedule {
  #frame = 0;
  #tile = 0;
  #lastText = -Infinity;

  /** The canvas that the next frame is for: the chart, or one of `tiles` tiles, by index. */
  next(tiles: number): "chart" | number {
    if (tiles === 0 || this.#frame++ % CHART_EVERY === 0) return "chart";
    this.#tile = (this.#tile + 1) % tiles;
    return this.#tile;
  }

  /** Whether to render the text now: true at most once in {@link WORDS_EVERY} milliseconds. */
  timeForWords(now = performance.now()): boolean {
    if (now - this.#lastText < WORDS_EVERY) return false;
    this.#lastText = now;
    return true;
  }
}
