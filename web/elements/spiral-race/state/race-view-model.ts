import type {
  Catalogue,
  PastState,
  RaceConfig,
  RaceSummary,
  RunnerPast,
  RunnerState,
} from "../../../engine/index.js";
import type { SeriesStyle, Theme } from "../../../plot/index.js";
import type { RaceSession } from "./race-session.js";
import type { EpochSummary, RaceHistory } from "./race-history.js";
import { runnerAt, type RunnerAtEpoch } from "./runner-at-epoch.js";
import type { RaceState } from "./race-state.js";
import { runnerStyles } from "./runner-styles.js";
import { viewedEpoch } from "../transport/epoch-navigation.js";

/** Everything that the figure's views are drawn from. */
export interface RaceViewModel {
  readonly state: RaceState;
  readonly theme: Theme;
  readonly catalogue: Catalogue | undefined;
  readonly session: RaceSession;
  /** The present race; it may lag behind the state. */
  readonly config: RaceConfig | undefined;
  /** The runners that have pictures. */
  readonly shown: readonly RunnerState[];
  readonly styles: ReadonlyMap<string, SeriesStyle>;
  /** The past epoch looked at; -1: the present. */
  readonly at: number;
  /** The shown runners at {@link at}. */
  readonly runnersAtEpoch: readonly RunnerAtEpoch[];
  /** Remembered states of the shown runners at {@link at}, or at the previous epoch looked at until these arrive. */
  readonly past: readonly PastState[] | undefined;
  /** Gradients and units of the shown runners over all epochs, layer by layer. */
  readonly history: readonly RunnerPast[] | undefined;
  /** Summary of all seeds, if there are several. */
  readonly summary: RaceSummary | undefined;
  /** The same at {@link at}, or at the previous epoch looked at until it arrives; undefined for the present. */
  readonly summaryThen: EpochSummary | undefined;
  /** Label of the runner under the pointer. */
  readonly picked: string | undefined;
}

/** What the drawings and the words take from a view model. */
export type RacePicture = Omit<RaceViewModel, "session"> & {
  readonly session: Pick<RaceSession, "points" | "extent">;
};

/** The element's part of the view model. */
type Look = Pick<RaceViewModel, "state" | "theme" | "catalogue" | "picked"> & {
  /** The epoch under the pointer. */
  hover: number | undefined;
};

/** The view model of a race session. */
export function raceViewModel(
  session: RaceSession,
  raceHistory: RaceHistory,
  { hover, ...look }: Look,
): RaceViewModel {
  const { shown, config, epoch } = session;
  const wanted = hover ?? (look.state.at < 0 ? Infinity : look.state.at);
  const at = viewedEpoch(wanted, epoch);
  const { past, history, summary, summaryThen } = raceHistory.of(session.race);
  const isOfThese = past?.seed === session.seed;
  const isThen = isOfThese && past.epoch === at;
  return {
    ...look,
    ...{ session, config, shown, at, history, summary },
    summaryThen: at < 0 ? undefined : summaryThen,
    past: isOfThese ? past.states : undefined,
    styles: runnerStyles(shown, look.theme),
    runnersAtEpoch: shown.map((runner, i) =>
      runnerAt(runner, at, isThen ? past.states[i] : undefined),
    ),
  };
}
