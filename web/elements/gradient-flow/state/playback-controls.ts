import { Playback } from "./playback.js";

/** What PlaybackControls ask of their element. */
export interface PlaybackHost {
  /** The number of layers. */
  layers(): number;
  requestDraw(): void;
  requestUpdate(): void;
  /** Chooses the layer that the gradient has reached as the one whose inside is shown. */
  follow(): void;
  /** The gradient has reached another layer. */
  reached(): void;
}

/** The playback of a figure: its buttons, its clock, and the first play when the figure is seen. */
export class PlaybackControls {
  readonly #host: PlaybackHost;
  readonly #playback = new Playback();
  #isDue = true;
  #isSeen = false;
  /** Whether the playback rests because the figure is not seen. */
  #isSuspended = false;
  #reached = 0;

  constructor(host: PlaybackHost) {
    this.#host = host;
  }

  get playing(): boolean {
    return this.#playback.playing || this.#isSuspended;
  }

  /** Index of the layer that the gradient has reached, 0 nearest the input. */
  get layer(): number {
    return this.#reached;
  }

  /** Plays once the figure is seen, as it does at first. */
  playWhenSeen(): void {
    this.#isDue = true;
  }

  /** Suspends the playback while the figure is not seen. */
  setSeen(seen: boolean): void {
    this.#isSeen = seen;
    const [now, layers] = [performance.now(), this.#host.layers()];
    if (seen && this.#isSuspended) this.#playback.play(now);
    if (seen) this.#isSuspended = false;
    else if (this.#playback.playing && this.#playback.progress(now, layers) < layers) {
      this.#playback.pause(now, layers);
      this.#isSuspended = true;
    }
    this.#host.requestDraw();
  }

  /** Advances to the present time; returns the number of layers passed. */
  advance(speed: number): number {
    const [now, layers] = [performance.now(), this.#host.layers()];
    this.#start(now);
    const wasPlaying = this.playing;
    this.#playback.setSpeed(speed, now, layers);
    const progress = this.#playback.progress(now, layers);
    this.#reach(Math.max(0, layers - Math.max(1, Math.floor(progress))));
    if (this.#playback.playing) this.#host.requestDraw();
    else if (wasPlaying && !this.playing) this.#host.requestUpdate();
    return progress;
  }

  #start(now: number): void {
    if (!this.#isDue || !this.#isSeen) return;
    this.#isDue = false;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#playback.finish();
    this.#playback.play(now);
    this.#host.requestUpdate();
  }

  #reach(layer: number): void {
    if (layer === this.#reached) return;
    this.#reached = layer;
    this.#host.reached();
  }

  readonly play = (): void => {
    this.#playback.play(performance.now());
    this.#host.follow();
    this.#host.requestUpdate();
  };

  readonly pause = (): void => {
    this.#isSuspended = false;
    this.#playback.pause(performance.now(), this.#host.layers());
    this.#host.requestUpdate();
  };

  readonly step = (): void => {
    this.#isSuspended = false;
    this.#playback.step(performance.now(), this.#host.layers());
    this.#host.follow();
    this.#host.requestUpdate();
  };
}
