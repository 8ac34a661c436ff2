import type { RaceSession } from "../state/race-session.js";
import { viewedEpoch } from "./epoch-navigation.js";
import { handleShortcut, type ShortcutActions } from "./keyboard-shortcuts.js";

/** How actions read and change the state of the figure. */
export interface ActionsHost {
  /** The state's epoch; -1: the present. */
  at(): number;
  /** The epoch on the screen, which the pointer may have chosen; -1: the present. */
  shown(): number;
  /** Moves the view to an epoch, without an event. */
  move(at: number): void;
  /** Reports the state after the view has moved. */
  settled(): void;
  /** Starts from other seeds. */
  setSeeds(seeds: readonly number[]): void;
}

/** Actions of the keys and the transport controls. Those that advance the race move the view to the present. */
export class RaceActions implements ShortcutActions {
  readonly #session: RaceSession;
  readonly #host: ActionsHost;
  #isUnsettled = false;

  constructor(session: RaceSession, host: ActionsHost) {
    this.#session = session;
    this.#host = host;
  }

  readonly toggle = (): void => {
    if (this.#session.playing) return this.#session.pause();
    this.look(Infinity);
    void this.#session.play();
  };

  readonly step = (): void => {
    this.look(Infinity);
    this.#session.step();
  };

  readonly reset = (): void => {
    this.look(Infinity);
    void this.#session.reset();
  };

  readonly dice = (): void => {
    this.#host.setSeeds([...crypto.getRandomValues(new Uint16Array(1))]);
  };

  /** Moves the view to an epoch, or to the present; `settle` reports it. */
  readonly look = (epoch: number): void => {
    const at = viewedEpoch(epoch, this.#session.epoch);
    if (at === this.#host.at()) return;
    this.#host.move(at);
    this.#isUnsettled = true;
  };

  /** Reports the epoch looked at once the slider comes to rest, not at every epoch. */
  readonly settle = (): void => {
    if (this.#isUnsettled) this.#host.settled();
    this.#isUnsettled = false;
  };

  readonly key = (event: KeyboardEvent): void => {
    if (this.#session.phase === "loading") return;
    if (handleShortcut(event, this, this.#host.shown(), this.#session.epoch))
      event.preventDefault();
  };
}
