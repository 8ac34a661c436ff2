import type { TrainingEpoch } from "../../shared/figure/figure-events.js";
import type { RaceSession } from "./race-session.js";

/** Reports each new epoch of a race once, and its end. */
export class RaceProgress {
  readonly #emit: (type: "progress" | "finish", detail: TrainingEpoch) => void;
  #episode = 0;
  #epoch = 0;
  #isFinished = false;

  constructor(emit: (type: "progress" | "finish", detail: TrainingEpoch) => void) {
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
