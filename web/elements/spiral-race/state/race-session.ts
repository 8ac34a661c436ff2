import type { EngineClient, RaceConfig, RaceHandle, RunnerState } from "../../../engine/index.js";
import { datasetOf, extentOf } from "./race-dataset.js";
import type { Phase } from "./status-words.js";

/** Samples along each side of a decision boundary: at rest and at low speed, and while a race trains at full speed. */
export const RESOLUTION = 64;
const DRAFT_RESOLUTION = 32;

/** The most snapshots that a runner keeps. */
export const SNAPSHOTS = 64;

let instances = 0;

/** Trains a race that is not shown, as fast as possible, up to an epoch; `isDropped` ends that early. */
function trainTo(epoch: number, race: RaceHandle, isDropped: () => boolean): Promise<void> {
  if (epoch === 0) return Promise.resolve();
  const listening = new AbortController();
  const { signal } = listening;
  const training = new Promise<void>((resolve, reject) => {
    const look = (): void => {
      const isThere = race.runners.every((one) => one.done || one.epoch >= epoch);
      if (isThere || isDropped()) resolve();
    };
    race.addEventListener("progress", look, { signal });
    race.addEventListener("finish", look, { signal });
    race.addEventListener("error", ({ detail }) => reject(detail), { signal });
  });
  race.setSpeed(Infinity);
  race.play();
  return training.finally(() => {
    listening.abort();
    race.pause();
  });
}

/**
 * The present race: opened by a client, replaced when the configuration changes, paused while it is off the
 * screen. Dispatches "change" when there is something new to show, "error" (CustomEvent), and "revive" when somebody
 * plays or resets a race that has lost a worker: it has to be opened anew.
 */
export class RaceSession extends EventTarget {
  readonly #channel = `spiral-race-${++instances}`;
  #race: RaceHandle | undefined;
  #extent = 1;
  #heldOut: Uint32Array = new Uint32Array();
  #seed: number | undefined;
  /** Counts openings and resets. */
  #episode = 0;
  #generation = 0;
  #loading = false;
  #carrying = false;
  /** Whether a worker of the present race was lost: it shows what it had, and cannot go on. */
  #isLost = false;
  /** Whether runners train in step. */
  readonly #together: boolean;
  /** Whether the race is to run whenever it is on the screen. */
  #wanted = false;
  /** The epoch at which the race is to pause. */
  #until: number | undefined;
  #seen = true;
  #speed = Infinity;

  /** `together`: all runners of a race train in one worker, in step. */
  constructor({ together = false } = {}) {
    super();
    this.#together = together;
  }

  get runners(): readonly RunnerState[] {
    return this.#race?.runners ?? [];
  }

  get race(): RaceHandle | undefined {
    return this.#race;
  }

  /** A number that changes with each opening and each reset. */
  get episode(): number {
    return this.#episode;
  }

  /** The seed whose runners have pictures: the one that was set if the race has it, otherwise the first. */
  get seed(): number {
    const seeds = this.config?.seeds ?? [];
    return this.#seed !== undefined && seeds.includes(this.#seed) ? this.#seed : (seeds[0] ?? 0);
  }

  /** The runners of {@link seed}, which have pictures. */
  get shown(): readonly RunnerState[] {
    const { activations = [], seeds = [] } = this.config ?? {};
    const first = seeds.indexOf(this.seed) * activations.length;
    return this.runners.slice(first, first + activations.length);
  }

  get points(): Float64Array | null {
    return this.shown.at(0)?.points ?? null;
  }

  /** The decision boundaries cover [-extent, extent]². */
  get extent(): number {
    return this.#extent;
  }

  /** Indices of the points that are held out from training; of many seeds, those of the first. */
  get heldOut(): Uint32Array {
    return this.#heldOut;
  }

  get config(): RaceConfig | undefined {
    return this.#race?.config;
  }

  get finished(): boolean {
    return this.runners.length > 0 && this.runners.every(({ done }) => done);
  }

  /** The largest epoch of any runner. */
  get epoch(): number {
    return Math.max(0, ...this.runners.map(({ epoch }) => epoch));
  }

  /** A text that changes with every epoch of any runner, and when its first numbers have arrived. */
  get progress(): string {
    let [epochs, known] = [0, 0];
    for (const { epoch, accuracy, r2 } of this.runners) {
      epochs += epoch;
      if (accuracy > 0 || r2 !== null) known++;
    }
    return `${epochs} ${known}`;
  }

  /** Whether the present race is shown on while one is opened that will have come as far. */
  get carrying(): boolean {
    return this.#loading && this.#carrying;
  }

  /** Whether a person has started the race; off the screen it is paused all the same. */
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
   * Opens a race; the previous race stays until the new one is ready, which is once it has been trained to epoch `from`.
   * If the previous one was playing, the new one plays, too. Resolves to whether this race is now the present one.
   */
  async open(client: EngineClient, config: RaceConfig, from = 0): Promise<boolean> {
    const generation = ++this.#generation;
    this.#loading = true;
    this.#carrying = from > 0;
    this.#race?.pause();
    this.#changed();
    if (this.#together) client.prepare("unitMaps"); // these networks are looked into
    try {
      const data = await client.dataset(datasetOf(config), this.#channel);
      if (!data) return false; // replaced by a newer request
      const boundary = {
        resolution: RESOLUTION,
        draftResolution: DRAFT_RESOLUTION,
        extent: extentOf(data.points),
      };
      // The core keeps fewer snapshots if memory is short.
      const remembered = { ...config, snapshots: SNAPSHOTS };
      const race = await client.race(remembered, {
        ...{ boundary, pictured: config.seeds[0], together: this.#together },
      });
      await trainTo(from, race, () => generation !== this.#generation);
      const isWanted = generation === this.#generation;
      if (!isWanted) {
        race.dispose();
        return false;
      }
      [this.#extent, this.#heldOut] = [boundary.extent, data.test];
      this.#adopt(race);
      return true;
    } catch (reason) {
      if (generation === this.#generation) this.#failed(reason);
      return false;
    }
  }

  /** Keeps the present race and abandons the opening of another. */
  keep(): void {
    this.#generation++;
    this.#loading = false;
    this.#changed();
  }

  #adopt(race: RaceHandle): void {
    this.#race?.dispose();
    this.#race = race;
    this.#loading = false;
    this.#isLost = false;
    this.#episode++;
    if (this.seed !== race.config.seeds[0]) race.picture(this.seed);
    race.setSpeed(this.#speed);
    race.addEventListener("progress", () => this.#progressed());
    race.addEventListener("finish", () => this.#finish());
    race.addEventListener("error", (event) => {
      this.#isLost = true;
      if (!this.#loading) this.#failed(event.detail); // else a new race is to come, or fails itself
    });
    this.#run();
  }

  /** Plays the race, from the start if it has finished. */
  async play(): Promise<void> {
    this.#until = undefined;
    if (this.finished && !this.#isLost) await this.reset();
    this.#wanted = true;
    if (this.#isLost) this.#revive();
    else this.#run();
  }

  /** Plays the race up to an epoch, and pauses there. */
  playTo(epoch: number): void {
    void this.play();
    this.#until = epoch;
  }

  pause(): void {
    this.#until = undefined;
    this.#wanted = false;
    this.#run();
  }

  /** Runs one epoch of every runner. */
  step(): void {
    if (this.finished || this.#isLost) return;
    this.#wanted = false;
    this.#race?.step();
    this.#changed();
  }

  /** Returns all runners to their start. */
  async reset(): Promise<void> {
    this.#wanted = false;
    if (this.#isLost) {
      this.close();
      return this.#revive();
    }
    const episode = ++this.#episode;
    try {
      await this.#race?.reset();
    } catch {
      return; // a worker was lost meanwhile, which the race's "error" tells
    }
    if (episode === this.#episode) this.#changed();
  }

  #revive(): void {
    this.dispatchEvent(new Event("revive"));
  }

  /** Pauses the race while it is off the screen. */
  setSeen(seen: boolean): void {
    this.#seen = seen;
    this.#run();
  }

  /** Sets the seed whose runners have pictures; undefined: the first. */
  setSeed(seed: number | undefined): void {
    const before = this.seed;
    this.#seed = seed;
    if (this.seed !== before) this.#race?.picture(this.seed);
  }

  /** Sets the speed in epochs a second; Infinity: as fast as possible. */
  setSpeed(epochsPerSecond: number): void {
    if (epochsPerSecond === this.#speed) return;
    this.#speed = epochsPerSecond;
    this.#race?.setSpeed(epochsPerSecond);
  }

  /** Disposes of the race; `open` may be called again, and the race then plays if this one did. */
  close(): void {
    this.#generation++;
    this.#race?.dispose();
    this.#race = undefined;
    this.#loading = false;
    this.#isLost = false;
  }

  /** Plays or pauses the race as `#wanted` and the screen demand. */
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
