import type { EngineClient, RaceConfig } from "../../../engine/index.js";
import type { RaceSession } from "./race-session.js";

/** What a RaceOpener calls on its element. */
export interface OpenerListener {
  /** The race that was asked for is open. */
  succeed(): void;
  /** There is no race to open. */
  fail(reason: Error): void;
}

/** Opens races in a session: one for each new configuration. */
export class RaceOpener {
  readonly #session: RaceSession;
  readonly #listener: OpenerListener;
  /** Keys (configurations as JSON) of the race opened last, and of the present one. */
  #opened: string | undefined;
  #present: string | undefined;

  constructor(session: RaceSession, listener: OpenerListener) {
    this.#session = session;
    this.#listener = listener;
  }

  /**
   * Opens a race, unless it was the last to be opened; an Error is reported instead. `epoch` is asked, once the race
   * is open, for the epoch of a link, up to which the race is then played.
   */
  open(client: EngineClient, config: RaceConfig | Error, epoch: () => number): void {
    const key = JSON.stringify(config instanceof Error ? config.message : config);
    if (key === this.#opened) return;
    this.#opened = key;
    if (config instanceof Error) return this.#listener.fail(config);
    if (key === this.#present) {
      // The state has returned from an invalid setting to the present race.
      this.#session.keep();
      return this.#listener.succeed();
    }
    void this.#session.open(client, config).then((isOpen) => {
      if (!isOpen) return;
      this.#present = key;
      if (key !== this.#opened) return;
      this.#listener.succeed();
      const at = epoch();
      if (at > 0 && at < config.epochs && this.#session.epoch === 0) this.#session.playTo(at);
    });
  }

  /** Disposes of the present race; `open` may be called again. */
  close(): void {
    this.#session.close();
    this.#opened = undefined;
    this.#present = undefined;
  }
}
