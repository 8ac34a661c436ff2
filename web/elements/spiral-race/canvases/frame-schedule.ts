/** Every so many frames the chart is due; the frames between belong to the tiles. */
const CHART_EVERY = 3;

/** Milliseconds between two renderings of words and figures. */
const WORDS_EVERY = 120;

/** Shares the frames of a running race between its canvases, and says when its words are due. */
export class FrameSchedule {
  #frame = 0;
  #tile = 0;
  #worded = -Infinity;

  /** Whose frame this is: the chart's, or that of one of `tiles` tiles, by index. */
  next(tiles: number): "chart" | number {
    if (tiles === 0 || this.#frame++ % CHART_EVERY === 0) return "chart";
    this.#tile = (this.#tile + 1) % tiles;
    return this.#tile;
  }

  /** True at most once in WORDS_EVERY milliseconds. */
  timeForWords(now = performance.now()): boolean {
    if (now - this.#worded < WORDS_EVERY) return false;
    this.#worded = now;
    return true;
  }
}
