import type { NetworkState } from "../../elements/network-view/state/network-state.js";

/** Entries that say where one looks, not what the network is: nobody wants to take these back. */
const looks: readonly string[] = ["at", "unit", "point", "asClass", "edge", "speed", "all"];

/** The most changes that can be taken back. */
const MOST = 100;

const settled = (state: NetworkState): string =>
  JSON.stringify(
    Object.entries(state)
      .filter(([key]) => !looks.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The states before each change of the network. */
export class UndoHistory {
  #present: NetworkState;
  #past: NetworkState[] = [];

  constructor(state: NetworkState) {
    this.#present = state;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Notes a state that a person has set. */
  note(state: NetworkState): void {
    if (settled(state) !== settled(this.#present)) {
      this.#past = [...this.#past, this.#present].slice(-MOST);
    }
    this.#present = state;
  }

  /** Takes a state over that nobody has set by hand. */
  begin(state: NetworkState): void {
    this.#present = state;
    this.#past = [];
  }

  /** The patch that returns to the state before the last change; undefined if there is none. */
  undo(): Partial<NetworkState> | undefined {
    const before = this.#past.pop();
    if (!before) return undefined;
    const gone = Object.keys(this.#present).filter((key) => !(key in before));
    this.#present = before;
    return { ...Object.fromEntries(gone.map((key) => [key, undefined])), ...before };
  }
}
