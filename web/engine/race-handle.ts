import type { RaceHandle } from "./client-types.js";
import type { Connection } from "./connection.js";
import { ConfigError, type EngineError } from "./errors.js";
import type { Progress, RaceCommand } from "./protocol.js";
import type { LiveRunnerState } from "./runner-state.js";
import type { RaceConfig } from "./types.js";
import { shown } from "./validate.js";

/** The part of a race that one worker runs. */
export interface Share {
  connection: Connection;
  /** In the order in which the worker was given them. */
  runners: LiveRunnerState[];
}

/** A race that runs in workers, steered from here. */
export class RemoteRace extends EventTarget implements RaceHandle {
  readonly #id: number;
  readonly #shares: readonly Share[];
  readonly #settled = new Set<Share>();
  #generation = 0;
  #playing = false;
  #resets = 0;
  #isDisposed = false;

  /** Takes over shares that were opened under this id. */
  constructor(
    id: number,
    shares: readonly Share[],
    readonly config: Readonly<RaceConfig>,
    readonly runners: readonly LiveRunnerState[],
  ) {
    super();
    this.#id = id;
    this.#shares = shares;
    for (const share of shares) {
      const progress = (report: Progress) => this.#progress(share, report);
      share.connection.join(id, { progress, lost: (error) => this.#lost(error) });
    }
    this.#command({ type: "acknowledge", generation: 0 });
  }

  get points(): Float64Array {
    return this.runners[0].points;
  }

  get playing(): boolean {
    return this.#playing;
  }

  play(): void {
    const isOver = this.#resets === 0 && this.runners.every(({ done }) => done);
    if (this.#isDisposed || isOver) return;
    this.#playing = true;
    this.#settled.clear();
    this.#command({ type: "play" });
  }

  pause(): void {
    this.#playing = false;
    this.#command({ type: "pause" });
  }

  step(): void {
    this.#playing = false;
    this.#settled.clear();
    this.#command({ type: "step" });
  }

  setSpeed(epochsPerSecond: number): void {
    if (typeof epochsPerSecond !== "number" || !(epochsPerSecond > 0)) {
      throw new ConfigError(`speed must be over 0 epochs a second, got ${shown(epochsPerSecond)}`);
    }
    this.#command({ type: "speed", epochsPerSecond });
  }

  async reset(): Promise<void> {
    if (this.#isDisposed) return;
    this.#playing = false;
    this.#settled.clear();
    const generation = ++this.#generation;
    this.#resets++;
    try {
      await Promise.all(this.#shares.map((share) => this.#resetShare(share, generation)));
    } finally {
      this.#resets--;
    }
  }

  /** The runners stand as they were until they are known as they are at the start. */
  async #resetShare({ connection, runners }: Share, generation: number): Promise<void> {
    const news = await connection.call("resetRace", { race: this.#id, generation });
    if (generation !== this.#generation) return;
    for (const start of news) {
      runners[start.index].clear();
      runners[start.index].update(start);
    }
    this.dispatchEvent(new Event("progress"));
    connection.command(this.#id, { type: "acknowledge", generation });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#command({ type: "dispose" });
    this.#isDisposed = true;
    this.#playing = false;
    for (const { connection } of this.#shares) connection.leave(this.#id);
  }

  #command(command: RaceCommand): void {
    if (this.#isDisposed) return;
    for (const { connection } of this.#shares) connection.command(this.#id, command);
  }

  /** Brings the states up to date, tells whoever listens, and only then asks for more. */
  #progress(share: Share, { generation, runners, settled }: Progress): void {
    if (generation === this.#generation) {
      for (const news of runners) share.runners[news.index].update(news);
      if (settled) this.#settled.add(share);
      else this.#settled.delete(share); // what was said before a play may arrive after it
      if (runners.length > 0) this.dispatchEvent(new Event("progress"));
      this.#finish();
    }
    share.connection.command(this.#id, { type: "acknowledge", generation });
  }

  /** Tells that all runners are done and all pictures painted. */
  #finish(): void {
    if (!this.#playing || this.#settled.size < this.#shares.length) return;
    if (!this.runners.every(({ done }) => done)) return;
    this.#playing = false;
    this.dispatchEvent(new Event("finish"));
  }

  #lost(error: EngineError): void {
    this.#playing = false;
    this.dispatchEvent(new CustomEvent("error", { detail: error }));
  }
}
