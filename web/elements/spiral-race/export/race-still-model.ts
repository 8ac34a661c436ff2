import type { Race, RaceConfig, Runner, RunnerState } from "../../../engine/index.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import type { LocalSources } from "../../shared/picture/still.js";
import { extentOf } from "../state/race-dataset.js";
import { RESOLUTION, SNAPSHOTS } from "../state/race-session.js";
import { wantedRace, type RaceState } from "../state/race-state.js";
import type { RacePicture } from "../state/race-view-model.js";
import { runnerAt } from "../state/runner-at-epoch.js";
import { runnerStyles } from "../state/runner-styles.js";
import { viewedEpoch } from "../transport/epoch-navigation.js";

/** A race that has been run, without the colours. */
export type RunRace = Omit<RacePicture, "theme" | "styles">;

/** A runner as the element has it, with the decision boundary of epoch `at`; -1: the last one. */
export function runnerState(
  runner: Runner,
  points: Float64Array,
  extent: number,
  at: number,
): RunnerState {
  const { activation, seed } = runner.config;
  return {
    ...runner.report(),
    activation: typeof activation === "string" ? activation : activation.activation,
    label: runner.label,
    seed,
    startFingerprint: runner.startFingerprint(),
    points,
    losses: runner.losses(),
    boundary: runner.boundary(RESOLUTION, extent, at < 0 ? undefined : at),
    boundaryResolution: RESOLUTION,
    milliseconds: NaN,
  };
}

/** The shares at a past epoch, as far as weights are kept. */
const sharesAt = (runner: Runner, at: number) => ({
  ...runner.report(at),
  deadShare: runner.deadShareAt(at),
});

/** The runners of the seed that has pictures. */
function picturedRunners({ config, runners }: Race, picture: number | undefined) {
  const { activations, seeds } = config;
  const place = Math.max(0, picture === undefined ? 0 : seeds.indexOf(picture));
  return runners.slice(place * activations.length, (place + 1) * activations.length);
}

/** The summaries of many starts: now, and at epoch `at`; -1: none. */
function summariesOf(race: Race, at: number): Pick<RacePicture, "summary" | "summaryThen"> {
  if (race.config.seeds.length < 2) return { summary: undefined, summaryThen: undefined };
  const summaryThen = at < 0 ? undefined : { epoch: at, summary: race.summary(at) };
  return { summary: race.summary(), summaryThen };
}

function pictureOf(race: Race, state: RaceState, { catalogue }: LocalSources): RunRace {
  const { config } = race;
  const at = viewedEpoch(state.at, Math.max(...race.runners.map(({ epoch }) => epoch)));
  const runners = picturedRunners(race, state.picture);
  // As in the element: the points of the first seed set the extent of all pictures.
  const extent = extentOf(race.runners[0]!.points());
  const points = runners[0]!.points();
  const shown = runners.map((runner) => runnerState(runner, points, extent, at));
  return {
    ...{ state, catalogue, config, shown, at },
    session: { points, extent },
    runnersAtEpoch: shown.map((runner, i) =>
      runnerAt(runner, at, at < 0 ? undefined : sharesAt(runners[i]!, at)),
    ),
    past: undefined,
    history: undefined,
    ...summariesOf(race, at),
    picked: undefined,
  };
}

/** Runs the race that a state asks for to its end. */
export function runRace(given: RaceState, sources: LocalSources): RunRace {
  const { engine, catalogue } = sources;
  const functions = ["activations", "layerActivations"] as const;
  const named = functions.filter((key) => given[key] !== undefined);
  const state = canonicalized(given, named, catalogue.activations);
  const wanted: RaceConfig | Error = wantedRace(state, catalogue.presets);
  if (wanted instanceof Error) throw wanted;
  const race = engine.createRace({ ...wanted, snapshots: SNAPSHOTS });
  try {
    race.advance(race.config.epochs);
    return pictureOf(race, state, sources);
  } finally {
    race.dispose();
  }
}

/** The view model of a race in the colours of a theme. */
export const inTheme = (race: RunRace, theme: RacePicture["theme"]): RacePicture => ({
  ...race,
  theme,
  styles: runnerStyles(race.shown, theme),
});
