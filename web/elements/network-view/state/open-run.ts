import type { RaceConfig, RaceHandle, RunnerState } from "../../../engine/index.js";
import type { RaceSession } from "../../spiral-race/state/race-session.js";

/** One run of a race, as the figure opens it. */
export interface OpenRun {
  race: Pick<RaceHandle, "weights" | "edit">;
  /** The run's place among the race's runners. */
  index: number;
  runner: RunnerState;
  /** The race's configuration, of this function and start alone. */
  config: RaceConfig;
  /** Tells apart races, resets and runs. */
  episode: string;
  /** A text that changes with every epoch. */
  progress: string;
  isTraining: boolean;
  points: Float64Array;
  /** Indices of those that are held out from training. */
  heldOut: Uint32Array;
  extent: number;
}

/** A run of somebody else's race that a figure follows. */
export interface FollowedRun {
  session: RaceSession;
  /** The place of its function among those of the race; the start is the one that has pictures. */
  index: number;
  /** The place of the function that stands beside it; left out, none. */
  beside?: number | undefined;
}

/** The opened run of a session's race, and the one beside it; none while there is no race. */
export function openRuns({ session, index, beside }: FollowedRun): OpenRun[] {
  const places = beside === undefined || beside === index ? [index] : [index, beside];
  return places.flatMap((place) => openRun(session, place) ?? []);
}

/** Where it is not known which points are held out. */
const NONE = new Uint32Array();

function openRun(session: RaceSession, index: number): OpenRun | undefined {
  const { race, config, phase, episode, extent, heldOut, carrying } = session;
  const runner = session.shown[index];
  if (!race || !config || !runner || (phase === "loading" && !carrying)) return undefined;
  const place = race.runners.indexOf(runner);
  const activation = config.activations[index]!;
  return {
    ...{ race, extent, runner, index: place },
    heldOut: runner.seed === config.seeds[0] ? heldOut : NONE, // the session's are the first start's
    config: { ...config, activations: [activation], seeds: [runner.seed] },
    episode: `${episode} ${place}`,
    progress: `${runner.epoch}`,
    isTraining: phase === "racing" && !runner.done,
    points: runner.points,
  };
}
