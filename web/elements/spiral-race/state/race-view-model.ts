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
import type { RaceHistory } from "./race-history.js";
import { runnerAt, type RunnerAtEpoch } from "./runner-at-epoch.js";
import type { RaceState } from "./race-state.js";
import { runnerStyles } from "./runner-styles.js";
import { viewedEpoch } from "../transport/epoch-navigation.js";

/** What the figure shows, all of it: the race, how it is looked at, and where. */
export interface RaceViewModel {
  readonly state: RaceState;
  readonly theme: Theme;
  readonly catalogue: Catalogue | undefined;
  readonly session: RaceSession;
  /** The race that stands on the screen; it may still be the one before the last change. */
  readonly config: RaceConfig | undefined;
  /** The runners that have pictures. */
  readonly shown: readonly RunnerState[];
  readonly styles: ReadonlyMap<string, SeriesStyle>;
  /** The epoch of the past that is looked at; -1: the present. */
  readonly at: number;
  /** The shown runners at that epoch. */
  readonly runnersAtEpoch: readonly RunnerAtEpoch[];
  /** The same as far as they are remembered, or those looked at last while these are waited for. */
  readonly past: readonly PastState[] | undefined;
  /** What happened in them, layer by layer. */
  readonly history: readonly RunnerPast[] | undefined;
  /** What all seeds come to, if there are several. */
  readonly summary: RaceSummary | undefined;
  /** The runner that is pointed at, by label. */
  readonly picked: string | undefined;
}

/** How the race is looked at. */
type Look = Pick<RaceViewModel, "state" | "theme" | "catalogue" | "picked"> & {
  /** The epoch under the pointer. */
  hover: number | undefined;
};

/** What the figure shows of a race that is looked at in a certain way. */
export function raceViewModel(
  session: RaceSession,
  raceHistory: RaceHistory,
  { hover, ...look }: Look,
): RaceViewModel {
  const { shown, config, epoch } = session;
  const wanted = hover ?? (look.state.at < 0 ? Infinity : look.state.at);
  const at = viewedEpoch(wanted, epoch);
  const { past, history, summary } = raceHistory.of(session.episode);
  const isOfThese = past?.seed === session.seed;
  const isThen = isOfThese && past.epoch === at;
  return {
    ...look,
    ...{ session, config, shown, at, history, summary },
    past: isOfThese ? past.states : undefined,
    styles: runnerStyles(shown, look.theme),
    runnersAtEpoch: shown.map((runner, i) =>
      runnerAt(runner, at, isThen ? past.states[i] : undefined),
    ),
  };
}
