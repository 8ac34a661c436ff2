import type { PastState, RaceSummary, RunnerPast } from "../../../engine/index.js";
import type { RaceSession } from "./race-session.js";
import { PolledValue } from "./polled-value.js";

/** Milliseconds between two looks at what changes while a race runs. */
const EVERY = 200;

/** What of the past is on the screen. */
export interface HistoryRequest {
  /** The epoch of which networks are shown as they were; -1: none of the past. */
  at: number;
  /** Whether the present is to be told of in the same way. */
  present: boolean;
  /** Whether gradients and units over time are shown. */
  history: boolean;
}

/** The runners that have pictures, as they were at an epoch. */
export interface EpochStates {
  /** What was asked for. */
  epoch: number;
  seed: number;
  states: readonly PastState[];
}

/** The answers that have arrived so far. */
export interface KnownHistory {
  past?: EpochStates | undefined;
  /** Gradients and units of each shown runner, layer by layer. */
  history?: readonly RunnerPast[] | undefined;
  /** Over all seeds. */
  summary?: RaceSummary | undefined;
}

/** What a race remembers, as far as it is shown: one epoch, what happened layer by layer, and what many seeds come to. */
export class RaceHistory {
  readonly #past: PolledValue<EpochStates>;
  readonly #history: PolledValue<readonly RunnerPast[]>;
  readonly #summary: PolledValue<RaceSummary>;
  #episode = -1;

  /** `changed` is called when there is something new to show. */
  constructor(changed: () => void) {
    this.#past = new PolledValue(changed);
    this.#history = new PolledValue(changed);
    this.#summary = new PolledValue(changed);
  }

  /** What is known of an episode of the session; nothing of one that `refresh` has not seen yet. */
  of(episode: number): KnownHistory {
    if (episode !== this.#episode) return {};
    return {
      past: this.#past.value,
      history: this.#history.value,
      summary: this.#summary.value,
    };
  }

  /** Asks for what is shown and has changed. */
  refresh(
    session: RaceSession,
    { at, present, history }: HistoryRequest,
    failed: (reason: unknown) => void,
  ): void {
    const { race, seed, episode, config } = session;
    if (episode !== this.#episode) this.#forget();
    this.#episode = episode;
    if (!race || !config || session.phase === "loading") return;
    const progress = `${episode} ${seed} ${session.progress}`;
    const pause = EVERY;
    const epoch = at < 0 && present ? session.epoch : at;
    if (epoch >= 0) {
      const ask = async (): Promise<EpochStates | undefined> => {
        const states = await race.past(epoch, seed);
        return states && { epoch, seed, states };
      };
      // The past may be looked through as fast as it comes.
      const key = at < 0 ? progress : `${episode} ${seed} ${at}`;
      this.#past.poll(key, ask, failed, { pause: at < 0 ? pause : 0 });
    }
    if (history) this.#history.poll(progress, () => race.history(seed), failed, { pause });
    if (config.seeds.length > 1) {
      this.#summary.poll(progress, () => race.summary(), failed, { pause });
    }
  }

  #forget(): void {
    for (const one of [this.#past, this.#history, this.#summary]) one.forget();
  }
}
