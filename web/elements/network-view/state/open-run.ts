import type { RaceConfig, RaceHandle } from "../../../engine/index.js";
import type { RaceSession } from "../../spiral-race/state/race-session.js";

/** One run of a race, as the figure opens it. */
export interface OpenRun {
  race: RaceHandle;
  /** The run's place among the race's runners. */
  index: number;
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
}

/** The run of a session's race; undefined while there is none. */
export function openRun({ session, index }: FollowedRun): OpenRun | undefined {
  const { race, config, phase, episode, extent, heldOut } = session;
  const runner = session.shown[index];
  if (!race || !config || !runner || phase === "loading") return undefined;
  const place = race.runners.indexOf(runner);
  const activation = config.activations[index]!;
  return {
    ...{ race, extent, heldOut, index: place },
    config: { ...config, activations: [activation], seeds: [runner.seed] },
    episode: `${episode} ${place}`,
    progress: `${runner.epoch}`,
    isTraining: phase === "racing" && !runner.done,
    points: runner.points,
  };
}
