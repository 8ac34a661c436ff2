import type { PastState, RaceHandle, RaceSummary, RunnerPast } from "../../../engine/index.js";
import type { RaceSession } from "./race-session.js";
import type { Outcome } from "../../shared/requests/outcome.js";
import { PolledValue } from "../../shared/requests/polled-value.js";

/** Least milliseconds between two requests for results that change while the race runs. */
const EVERY = 200;

/** The parts of the history that are on the screen. */
export interface HistoryRequest {
  /** The past epoch whose networks are shown; -1: none. */
  at: number;
  /** Whether to request the states of the present epoch, if no past one is shown. */
  present: boolean;
  /** Whether gradients and units over all epochs are shown. */
  history: boolean;
}

/** States of the runners that have pictures, at an epoch. */
export interface EpochStates {
  /** The epoch and the seed that were requested. */
  epoch: number;
  seed: number;
  states: readonly PastState[];
}

/** The summary of all seeds as they stood at an epoch. */
export interface EpochSummary {
  epoch: number;
  summary: RaceSummary;
}

/** The answers that have arrived. */
export interface KnownHistory {
  past?: EpochStates | undefined;
  /** Gradients and units of each shown runner, layer by layer. */
  history?: readonly RunnerPast[] | undefined;
  /** Summary of all seeds. */
  summary?: RaceSummary | undefined;
  /** The same at the past epoch looked at, or at the previous one until it arrives. */
  summaryThen?: EpochSummary | undefined;
}

/**
 * Requests the shown parts of a race's history: states at one epoch, gradients and units over all epochs, and the
 * summary of many seeds.
 */
export class RaceHistory {
  readonly #past: PolledValue<EpochStates>;
  readonly #history: PolledValue<readonly RunnerPast[]>;
  readonly #summary: PolledValue<RaceSummary>;
  readonly #summaryThen: PolledValue<EpochSummary>;
  #episode = -1;
  #race: RaceHandle | undefined;

  /** `changed` is called when something new can be shown. */
  constructor(changed: () => void) {
    this.#past = new PolledValue(changed);
    this.#history = new PolledValue(changed);
    this.#summary = new PolledValue(changed);
    this.#summaryThen = new PolledValue(changed);
  }

  /** The answers of a race, kept through a reset until the next arrive; none of a race that `refresh` has not seen. */
  of(race: RaceHandle | undefined): KnownHistory {
    if (!race || race !== this.#race) return {};
    return {
      past: this.#past.value,
      history: this.#history.value,
      summary: this.#summary.value,
      summaryThen: this.#summaryThen.value,
    };
  }

  /** Requests what is shown and has changed; drops everything of the previous episode. */
  refresh(session: RaceSession, { at, present, history }: HistoryRequest, outcome: Outcome): void {
    const { race, seed, episode, config } = session;
    if (episode !== this.#episode) this.#forget();
    this.#episode = episode;
    this.#race = race;
    if (!race || !config || session.phase === "loading") return;
    const progress = `${episode} ${seed} ${session.progress}`;
    const pause = EVERY;
    const epoch = at < 0 && present ? session.epoch : at;
    if (epoch >= 0) {
      const ask = async (): Promise<EpochStates | undefined> => {
        const states = await race.past(epoch, seed);
        return states && { epoch, seed, states };
      };
      // Past epochs do not change: each is requested once, without a pause.
      const key = at < 0 ? progress : `${episode} ${seed} ${at}`;
      this.#past.poll(key, ask, outcome, { pause: at < 0 ? pause : 0 });
    }
    if (history) this.#history.poll(progress, () => race.history(seed), outcome, { pause });
    if (config.seeds.length < 2) return;
    this.#summary.poll(progress, () => race.summary(), outcome, { pause });
    if (at < 0) return;
    const ask = async (): Promise<EpochSummary | undefined> => {
      const summary = await race.summary(at);
      return summary && { epoch: at, summary };
    };
    // Runs that have not come so far yet go on changing.
    const isPast = race.runners.every(({ done, epoch }) => done || epoch > at);
    this.#summaryThen.poll(`${isPast ? episode : progress} ${at}`, ask, outcome, { pause: isPast ? 0 : pause }); // prettier-ignore
  }

  #forget(): void {
    for (const one of [this.#past, this.#history, this.#summary, this.#summaryThen]) one.forget();
  }
}
