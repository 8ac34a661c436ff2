/** How long the gradient stays in one layer, milliseconds, and how long it may take in all. */
const PER_LAYER = 250;
const IN_ALL = 3000;

/**
 * The gradient's way back through the layers, on a clock handed in. At rest it has arrived.
 */
export class Playback {
  #started: number | undefined;

  get playing(): boolean {
    return this.#started !== undefined;
  }

  /** From the output again. */
  play(now: number): void {
    this.#started = now;
  }

  /** To the end, at once. */
  finish(): void {
    this.#started = undefined;
  }

  /** Layers passed by now, 0 to `layers`; playing ends when all are. */
  progress(now: number, layers: number): number {
    if (this.#started === undefined) return layers;
    const passed = (now - this.#started) / Math.min(PER_LAYER, IN_ALL / layers);
    if (passed < layers) return Math.max(0, passed);
    this.#started = undefined;
    return layers;
  }
}
