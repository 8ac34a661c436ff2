import type { OpenRun } from "./open-run.js";
import { editedWith, type Change, type NetworkState } from "./network-state.js";

/** A parameter's place in the list of weights, and its value. */
interface SetWeight {
  at: number;
  value: number;
}

/** A network that trains, as edits see it. */
export interface EditedRun {
  run: OpenRun;
  weights: ArrayLike<number> | undefined;
  /** The place in it of a parameter of the first network. */
  placeOf: (at: number) => number;
}

/** What edits need of their element. */
interface Host {
  state: () => NetworkState;
  /** The runs that are opened, if this figure trains them: followed runs are only looked at. */
  ownRuns: () => readonly EditedRun[];
  change: Change;
  changed: () => void;
  fail: (reason: unknown) => void;
}

/**
 * Changes by hand, in two networks the same. At present they change what trains; at past epochs, and in a run of somebody else's race,
 * only what is shown of it.
 */
export class NetworkEdits {
  readonly #host: Host;
  /** By place of the run: the run and the units that it was last told. */
  #told: string[] = [];
  #episode = "";
  /** For each weight that was set, what it was in each run. */
  #undo: SetWeight[][] = [];
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

  /** Tells the runs which units are taken out and frozen, if that has changed. */
  refresh(): void {
    const runs = this.#host.ownRuns();
    const episode = runs.map(({ run }) => run.episode).join();
    if (runs.length > 0 && episode !== this.#episode) this.#undo = [];
    this.#episode = episode;
    runs.forEach(({ run }, i) => this.#tell(run, i));
  }

  #tell(run: OpenRun, i: number): void {
    const { removed = [], frozen = [] } = this.#host.state();
    const units = JSON.stringify([removed, frozen]);
    const told = `${run.episode} ${units}`;
    const isUntouched = units === "[[],[]]" && !this.#told[i]?.startsWith(`${run.episode} `);
    if (told === this.#told[i] || isUntouched) return;
    this.#told[i] = told;
    this.#send(run, { removed, frozen });
  }

  /** Sets a weight. */
  readonly set = (at: number, value: number): void => {
    const { at: epoch, edited = [] } = this.#host.state();
    const runs = this.#host.ownRuns();
    const before = runs.map(({ weights, placeOf }) => {
      const own = placeOf(at);
      return { at: own, value: weights?.[own] };
    });
    const isKnown = (each: Partial<SetWeight>): each is SetWeight => each.value !== undefined;
    if (runs.length === 0 || epoch >= 0 || !before.every(isKnown)) {
      return this.#host.change({ edited: editedWith(edited, at, value) });
    }
    this.#undo.push(before);
    runs.forEach(({ run }, i) => this.#send(run, { weights: [{ at: before[i]!.at, value }] }));
  };

  /** Takes the last weight back. */
  readonly undo = (): void => {
    const { edited = [] } = this.#host.state();
    if (edited.length > 0) return this.#host.change({ edited: edited.slice(0, -2) });
    const last = this.#undo.pop() ?? [];
    this.#host.ownRuns().forEach(({ run }, i) => {
      if (last[i]) this.#send(run, { weights: [last[i]] });
    });
  };

  #send({ race, index }: OpenRun, edit: Parameters<OpenRun["race"]["edit"]>[1]): void {
    const done = (): void => {
      this.#revision++;
      this.#host.changed();
    };
    race.edit(index, edit).then(done, (reason: unknown) => this.#host.fail(reason));
  }
}
