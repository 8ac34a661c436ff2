import type { EngineClient, RaceConfig, RaceHandle, RunnerState } from "../../../engine/index.js";
import { datasetOf, extentOf } from "./race-dataset.js";
import type { Phase } from "./status-words.js";

/** Pixels of each side of the pictures of the networks. */
const RESOLUTION = 64;

/** The most weights of the past that a runner keeps, to be looked back at. */
const SNAPSHOTS = 64;

let instances = 0;

/**
 * The race under way: opened through a client, replaced when the configuration changes, held while
 * nobody looks. Dispatches "change" when there is something new to show and "error" (CustomEvent).
 */
export class RaceSession extends EventTarget {
  readonly #channel = `spiral-race-${++instances}`;
  #race: RaceHandle | undefined;
  #extent = 1;
  #seed: number | undefined;
  /** Counts openings and resets. */
  #episode = 0;
  #generation = 0;
  #loading = false;
  /** Whether it should be running, seen or not. */
  #wanted = false;
  /** Where it is to pause by itself. */
  #until: number | undefined;
  #seen = true;
  #speed = Infinity;

  get runners(): readonly RunnerState[] {
    return this.#race?.runners ?? [];
  }

  get race(): RaceHandle | undefined {
    return this.#race;
  }

  /** Another number for each opening and each reset. */
  get episode(): number {
    return this.#episode;
  }

  /** The seed whose runners have pictures: the one asked for if it runs, or the first. */
  get seed(): number {
    const seeds = this.config?.seeds ?? [];
    return this.#seed !== undefined && seeds.includes(this.#seed) ? this.#seed : (seeds[0] ?? 0);
  }

  /** The runners that have pictures. */
  get shown(): readonly RunnerState[] {
    const { activations = [], seeds = [] } = this.config ?? {};
    const first = seeds.indexOf(this.seed) * activations.length;
    return this.runners.slice(first, first + activations.length);
  }

  get points(): Float64Array | null {
    return this.shown.at(0)?.points ?? null;
  }

  /** The pictures cover [-extent, extent]². */
  get extent(): number {
    return this.#extent;
  }

  get config(): RaceConfig | undefined {
    return this.#race?.config;
  }

  get finished(): boolean {
    return this.runners.length > 0 && this.runners.every(({ done }) => done);
  }

  /** The furthest epoch that any runner has reached. */
  get epoch(): number {
    return Math.max(0, ...this.runners.map(({ epoch }) => epoch));
  }

  /** Another text with every epoch of any runner, and when its first numbers have come. */
  get progress(): string {
    let [epochs, known] = [0, 0];
    for (const { epoch, accuracy } of this.runners) {
      epochs += epoch;
      if (accuracy > 0) known++;
    }
    return `${epochs} ${known}`;
  }

  /** Whether a person has it running; it may be held while out of sight. */
  get playing(): boolean {
    return this.#wanted && !this.finished;
  }

  get phase(): Phase {
    if (this.#loading || !this.#race) return "loading";
    if (this.finished) return "finished";
    if (this.#wanted) return this.#seen ? "racing" : "unseen";
    return this.epoch === 0 ? "ready" : "paused";
  }

  /**
   * Opens a race; the former one stands until it is there. If it was running, so will the new one. Answers whether
   * this race stands now.
   */
  async open(client: EngineClient, config: RaceConfig): Promise<boolean> {
    const generation = ++this.#generation;
    const wasPlaying = this.playing;
    this.#loading = true;
    this.#race?.pause();
    this.#changed();
    try {
      const data = await client.dataset(datasetOf(config), this.#channel);
      if (!data) return false; // a later race asked for its own
      const boundary = { resolution: RESOLUTION, extent: extentOf(data.points) };
      // The core keeps as many of these as fit into memory.
      const remembered = { ...config, snapshots: SNAPSHOTS };
      const race = await client.race(remembered, { boundary, pictured: config.seeds[0] });
      const isWanted = generation === this.#generation;
      this.#extent = isWanted ? boundary.extent : this.#extent;
      if (isWanted) this.#adopt(race, wasPlaying);
      else race.dispose();
      return isWanted;
    } catch (reason) {
      if (generation === this.#generation) this.#failed(reason);
      return false;
    }
  }

  /** The race that stands is the one that is wanted, after all. */
  keep(): void {
    this.#generation++;
    this.#loading = false;
    this.#changed();
  }

  #adopt(race: RaceHandle, play: boolean): void {
    this.#race?.dispose();
    this.#race = race;
    this.#loading = false;
    this.#wanted = play;
    this.#episode++;
    if (this.seed !== race.config.seeds[0]) race.picture(this.seed);
    race.setSpeed(this.#speed);
    race.addEventListener("progress", () => this.#progressed());
    race.addEventListener("finish", () => this.#finish());
    race.addEventListener("error", (event) => this.#failed(event.detail));
    this.#run();
  }

  /** Runs, from the start again if it is over. */
  async play(): Promise<void> {
    this.#until = undefined;
    if (this.finished) await this.reset();
    this.#wanted = true;
    this.#run();
  }

  /** Runs up to an epoch, and pauses there. */
  playTo(epoch: number): void {
    void this.play();
    this.#until = epoch;
  }

  pause(): void {
    this.#until = undefined;
    this.#wanted = false;
    this.#run();
  }

  /** One epoch for all. */
  step(): void {
    if (this.finished) return;
    this.#wanted = false;
    this.#race?.step();
    this.#changed();
  }

  /** Back to the same start. */
  async reset(): Promise<void> {
    this.#wanted = false;
    const episode = ++this.#episode;
    await this.#race?.reset();
    if (episode === this.#episode) this.#changed();
  }

  /** Holds the race while nobody can see it. */
  setSeen(seen: boolean): void {
    this.#seen = seen;
    this.#run();
  }

  /** Pictures from now on are those of this seed, or of the first one. */
  setSeed(seed: number | undefined): void {
    const before = this.seed;
    this.#seed = seed;
    if (this.seed !== before) this.#race?.picture(this.seed);
  }

  /** Epochs a second; Infinity is as fast as it goes. */
  setSpeed(epochsPerSecond: number): void {
    if (epochsPerSecond === this.#speed) return;
    this.#speed = epochsPerSecond;
    this.#race?.setSpeed(epochsPerSecond);
  }

  /** Frees the race; `open` may be called again. */
  close(): void {
    this.#generation++;
    this.#race?.dispose();
    this.#race = undefined;
    this.#wanted = false;
    this.#loading = false;
  }

  /** Brings the race into the state that is wanted. */
  #run(): void {
    const race = this.#race;
    const run = this.#wanted && this.#seen && !this.#loading && !this.finished;
    if (race && run !== race.playing) {
      if (run) race.play();
      else race.pause();
    }
    this.#changed();
  }

  #progressed(): void {
    const until = this.#until;
    const isThere =
      until !== undefined && this.runners.every((one) => one.done || one.epoch > until);
    if (isThere) this.pause();
    else this.#changed();
  }

  #finish(): void {
    this.#wanted = false;
    this.#changed();
  }

  #failed(reason: unknown): void {
    this.#loading = false;
    this.#wanted = false;
    this.dispatchEvent(new CustomEvent("error", { detail: reason }));
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
