import type { EngineClient, RaceConfig } from "../../../engine/index.js";
import type { Outcome } from "../../shared/requests/outcome.js";
import type { RaceSession } from "./race-session.js";

/** Milliseconds that a race is kept while its element is in no document. */
export const KEPT = 60_000;

/** Opens races in a session: one for each new configuration. */
export class RaceOpener {
  readonly #session: RaceSession;
  readonly #outcome: Outcome;
  /** Keys (configurations as JSON) of the race opened last, and of the present one. */
  #opened: string | undefined;
  #present: string | undefined;
  /** The race that was disposed of, and its epoch. */
  #closed = { key: "", epoch: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: RaceSession, outcome: Outcome) {
    this.#session = session;
    this.#outcome = outcome;
  }

  /**
   * Opens a race, unless it was the last to be opened; an Error is reported instead. `epoch` is asked, once the race
   * is open, for the epoch of a link, up to which the race is then played; a race that was disposed of is played up to
   * where it was, or on if it was playing. A race is shown once it has been trained to epoch `from`.
   */
  open(
    client: EngineClient,
    config: RaceConfig | Error,
    epoch: () => number,
    from: () => number = () => 0,
  ): void {
    clearTimeout(this.#timer);
    const key = JSON.stringify(config instanceof Error ? config.message : config);
    if (key === this.#opened) return;
    this.#opened = key;
    if (config instanceof Error) return this.#outcome.fail(config);
    if (key === this.#present) {
      // The state has returned from an invalid setting to the present race.
      this.#session.keep();
      return this.#outcome.succeed();
    }
    void this.#session.open(client, config, from()).then((isOpen) => {
      if (!isOpen) return;
      this.#present = key;
      if (key !== this.#opened) return;
      this.#outcome.succeed();
      const at = epoch();
      const isLinked = at > 0 && at < config.epochs;
      const until = isLinked ? at : key === this.#closed.key ? this.#closed.epoch - 1 : 0;
      this.#closed = { key: "", epoch: 0 };
      if (until > 0 && this.#session.epoch === 0 && !this.#session.playing) {
        this.#session.playTo(until);
      }
    });
  }

  /**
   * Pauses the race of an element that has left its document. It is kept for {@link KEPT}; then its workers' memory is
   * freed, and the next opening trains it again up to where it was: the same configuration gives the same numbers.
   */
  leave(): void {
    this.#session.pause();
    this.#timer = setTimeout(() => this.close(), KEPT);
  }

  /** Disposes of the present race; `open` may be called again. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#present !== undefined) {
      this.#closed = { key: this.#present, epoch: this.#session.epoch };
    }
    this.#session.close();
    this.#opened = undefined;
    this.#present = undefined;
  }
}
