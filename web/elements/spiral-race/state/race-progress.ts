import type { RaceSession } from "./race-session.js";

/** Detail of the events `progress` and `finish` of a race. */
export interface RaceEpoch {
  /** The largest epoch of any run. */
  readonly epoch: number;
  /** Epochs of a whole run. */
  readonly epochs: number;
}

/** Events of a race, besides those of every figure. */
export interface RaceEvents {
  /** Epochs have been trained. */
  progress: CustomEvent<RaceEpoch>;
  /** Every run has come to its end. */
  finish: CustomEvent<RaceEpoch>;
}

/** Reports each new epoch of a race once, and its end. */
export class RaceProgress {
  readonly #emit: (type: "progress" | "finish", detail: RaceEpoch) => void;
  #episode = 0;
  #epoch = 0;
  #isFinished = false;

  constructor(emit: (type: "progress" | "finish", detail: RaceEpoch) => void) {
    this.#emit = emit;
  }

  tell({ episode, epoch, finished, config }: RaceSession): void {
    if (!config) return;
    const isNew = episode !== this.#episode;
    const [known, wasFinished] = isNew ? [0, false] : [this.#epoch, this.#isFinished];
    [this.#episode, this.#epoch, this.#isFinished] = [episode, epoch, finished];
    const detail = { epoch, epochs: config.epochs };
    if (epoch !== known) this.#emit("progress", detail);
    if (finished && !wasFinished) this.#emit("finish", detail);
  }
}
