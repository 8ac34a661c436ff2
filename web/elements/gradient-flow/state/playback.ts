/** How long the gradient stays in one layer, milliseconds, and how long it may take in all. */
const PER_LAYER = 250;
const IN_ALL = 3000;

/**
 * The gradient's way back through the layers, on a clock handed in. At rest it has arrived, unless it was
 * paused or stepped on the way.
 */
export class Playback {
  /** Layers passed when it last set off; while it rests, all that it has passed. */
  #passed = Infinity;
  #started: number | undefined;
  #speed = 1;

  get playing(): boolean {
    return this.#started !== undefined;
  }

  /** From the output again; from where it was paused if it was. */
  play(now: number): void {
    if (this.#passed === Infinity || this.playing) this.#passed = 0;
    this.#started = now;
  }

  /** Stays where it is. */
  pause(now: number, layers: number): void {
    const passed = this.progress(now, layers);
    this.#started = undefined;
    this.#passed = passed < layers ? passed : Infinity;
  }

  /** One whole layer on, from the output again once it has arrived. */
  step(now: number, layers: number): void {
    const passed = this.progress(now, layers);
    const next = passed >= layers ? 1 : Math.floor(passed) + 1;
    this.#started = undefined;
    this.#passed = next < layers ? next : Infinity;
  }

  /** To the end, at once. */
  finish(): void {
    this.#started = undefined;
    this.#passed = Infinity;
  }

  /** Times as fast as usual, from now on. */
  setSpeed(speed: number, now: number, layers: number): void {
    if (speed === this.#speed) return;
    const passed = this.progress(now, layers);
    if (this.playing) [this.#passed, this.#started] = [passed, now];
    this.#speed = speed > 0 ? speed : 1;
  }

  /** Layers passed by now, 0 to `layers`; playing ends when all are. */
  progress(now: number, layers: number): number {
    if (this.#started === undefined) return Math.min(this.#passed, layers);
    const pace = this.#speed / Math.min(PER_LAYER, IN_ALL / layers);
    const passed = this.#passed + (now - this.#started) * pace;
    if (passed < layers) return Math.max(0, passed);
    this.finish();
    return layers;
  }
}
