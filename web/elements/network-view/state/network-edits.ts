import type { OpenRun } from "./open-run.js";
import { editedWith, type Change, type NetworkState } from "./network-state.js";

/** A parameter's place in the list of weights, and its value. */
interface SetWeight {
  at: number;
  value: number;
}

/** What edits need of their element. */
interface Host {
  state: () => NetworkState;
  /** The run that is opened, if this figure trains it: a followed run is only looked at. */
  ownRun: () => OpenRun | undefined;
  weights: () => ArrayLike<number> | undefined;
  change: Change;
  changed: () => void;
  fail: (reason: unknown) => void;
}

/**
 * Changes by hand. At present they change the network that trains; at past epochs, and in a run of somebody else's race,
 * only what is shown of it.
 */
export class NetworkEdits {
  readonly #host: Host;
  /** The run and the units that it was last told. */
  #told = "";
  #episode = "";
  #undo: SetWeight[] = [];
  #revision = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** A number that changes with every weight that is set in the run. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether there is a weight to take back. */
  get canUndo(): boolean {
    return this.#undo.length > 0 || (this.#host.state().edited ?? []).length > 0;
  }

  /** Tells the run which units are taken out and frozen, if that has changed. */
  refresh(): void {
    const run = this.#host.ownRun();
    if (!run) return;
    if (run.episode !== this.#episode) this.#undo = [];
    this.#episode = run.episode;
    const { removed = [], frozen = [] } = this.#host.state();
    const units = JSON.stringify([removed, frozen]);
    const told = `${run.episode} ${units}`;
    const isUntouched = units === "[[],[]]" && !this.#told.startsWith(`${run.episode} `);
    if (told === this.#told || isUntouched) return;
    this.#told = told;
    this.#send(run, { removed, frozen });
  }

  /** Sets a weight. */
  readonly set = (at: number, value: number): void => {
    const { at: epoch, edited = [] } = this.#host.state();
    const run = this.#host.ownRun();
    const before = this.#host.weights()?.[at];
    if (!run || epoch >= 0 || before === undefined) {
      return this.#host.change({ edited: editedWith(edited, at, value) });
    }
    this.#undo.push({ at, value: before });
    this.#send(run, { weights: [{ at, value }] });
  };

  /** Takes the last weight back. */
  readonly undo = (): void => {
    const { edited = [] } = this.#host.state();
    if (edited.length > 0) return this.#host.change({ edited: edited.slice(0, -2) });
    const last = this.#undo.pop();
    const run = this.#host.ownRun();
    if (last && run) this.#send(run, { weights: [last] });
  };

  #send({ race, index }: OpenRun, edit: Parameters<OpenRun["race"]["edit"]>[1]): void {
    const done = (): void => {
      this.#revision++;
      this.#host.changed();
    };
    race.edit(index, edit).then(done, (reason: unknown) => this.#host.fail(reason));
  }
}
