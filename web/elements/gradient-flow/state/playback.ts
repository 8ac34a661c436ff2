/** Longest time for one layer, and longest time for all layers, milliseconds at speed 1. */
const PER_LAYER = 250;
const IN_ALL = 3000;

/**
 * Playback of the gradient's way from the output to the input, on a clock that the caller hands in (milliseconds).
 * At rest the gradient has passed all layers, unless it was paused or stepped.
 */
export class Playback {
  /** Layers passed when the playback last started; while it rests, layers passed (Infinity: all). */
  #passed = Infinity;
  #started: number | undefined;
  #speed = 1;

  get playing(): boolean {
    return this.#started !== undefined;
  }

  /** Starts at the output, or continues from a pause. */
  play(now: number): void {
    if (this.#passed === Infinity || this.playing) this.#passed = 0;
    this.#started = now;
  }

  /** Pauses at the present layer. */
  pause(now: number, layers: number): void {
    const passed = this.progress(now, layers);
    this.#started = undefined;
    this.#passed = passed < layers ? passed : Infinity;
  }

  /** Advances to the next whole layer; starts again at the output after the last one. */
  step(now: number, layers: number): void {
    const passed = this.progress(now, layers);
    const next = passed >= layers ? 1 : Math.floor(passed) + 1;
    this.#started = undefined;
    this.#passed = next < layers ? next : Infinity;
  }

  /** Ends the playback with all layers passed. */
  finish(): void {
    this.#started = undefined;
    this.#passed = Infinity;
  }

  /** Sets the speed from now on; 1 is the normal speed. */
  setSpeed(speed: number, now: number, layers: number): void {
    if (speed === this.#speed) return;
    const passed = this.progress(now, layers);
    if (this.playing) [this.#passed, this.#started] = [passed, now];
    this.#speed = speed > 0 ? speed : 1;
  }

  /** Layers passed at `now`, 0 to `layers`; ends the playback once all are passed. */
  progress(now: number, layers: number): number {
    if (this.#started === undefined) return Math.min(this.#passed, layers);
    const pace = this.#speed / Math.min(PER_LAYER, IN_ALL / layers);
    const passed = this.#passed + (now - this.#started) * pace;
    if (passed < layers) return Math.max(0, passed);
    this.finish();
    return layers;
  }
}
