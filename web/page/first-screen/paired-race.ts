import type { EngineClient, RaceHandle, RunnerState } from "../../engine/index.js";

/** Length of the race. */
export const epochs = 400;
const epochsPerSecond = 50;

/** Milliseconds in which the sides' news, which come one by one, are gathered for one picture: 30 a second. */
const gatherFor = 33;

/** The picture of each side: pixels a side, and the extent of the plane that it covers. */
export const picture = { resolution: 112, extent: 1.2 } as const;

/**
 * One network twice on the same spirals: the first without activation functions, the second with
 * one. Dispatches "change" when its state changes, and "error" when a worker is lost.
 */
export class PairedRace extends EventTarget {
  readonly epochs = epochs;
  #race: RaceHandle | undefined;
  #wanted = 0;
  /** Whether it trains to its end without showing pictures. */
  #skipping = false;
  #isGathering = false;

  get sides(): readonly RunnerState[] {
    return this.#skipping ? [] : (this.#race?.runners ?? []);
  }

  get points(): Float64Array | null {
    return this.#race?.points ?? null;
  }

  get playing(): boolean {
    return !this.#skipping && (this.#race?.playing ?? false);
  }

  get epoch(): number {
    return this.sides[0]?.epoch ?? 0;
  }

  get ready(): boolean {
    return this.#race !== undefined;
  }

  /** Whether every side has reached its end. */
  get done(): boolean {
    return this.sides.length > 0 && this.sides.every((side) => side.done);
  }

  /** Whether the race stands still after its start. */
  get resting(): boolean {
    return !this.playing && this.epoch > 0;
  }

  /** Opens the pair for an activation, in place of an earlier opening that is still pending. */
  async open(client: EngineClient, activation: string): Promise<void> {
    const turn = ++this.#wanted;
    const config = { activations: ["identity", activation], epochs };
    const race = await client.race(config, { boundary: picture });
    if (turn !== this.#wanted) {
      race.dispose();
      return;
    }
    this.#race?.dispose();
    this.#race = race;
    this.#show();
    race.addEventListener("progress", () => this.#gather());
    race.addEventListener("finish", () => this.#finished());
    race.addEventListener("error", (event) => {
      this.dispatchEvent(new CustomEvent("error", { detail: event.detail }));
    });
    this.#changed();
  }

  play(): void {
    this.#show();
    this.#race?.play();
    this.#changed();
  }

  pause(): void {
    this.#race?.pause();
    this.#changed();
  }

  /** Plays from the start again. */
  async replay(): Promise<void> {
    const race = this.#race;
    if (!race) return;
    await race.reset();
    if (race === this.#race) this.play();
  }

  /** Trains to the end at full speed without showing pictures. */
  skip(): void {
    if (!this.#race) return;
    this.#skipping = true;
    this.#race.setSpeed(Infinity);
    this.#race.play();
  }

  /** Frees the race; `open` may be called again. */
  close(): void {
    this.#wanted++;
    this.#race?.dispose();
    this.#race = undefined;
    this.#skipping = false;
  }

  /** Shows pictures from now on, at `epochsPerSecond`. */
  #show(): void {
    this.#skipping = false;
    this.#race?.setSpeed(epochsPerSecond);
  }

  #finished(): void {
    this.#show();
    this.#changed();
  }

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    setTimeout(() => {
      this.#isGathering = false;
      this.#changed();
    }, gatherFor);
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
