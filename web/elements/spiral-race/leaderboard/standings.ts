import { rankBy, type RankKey } from "../../../engine/index.js";
import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";

/** A runner's key in the ranking of one start. Before its first epoch nothing speaks for or against it. */
function keyOf({ epoch, diverged, epochsToTarget, loss }: RunnerAtEpoch): RankKey {
  if (epoch === 0) return { diverged, toTarget: Infinity, missed: 0, loss: Infinity };
  return { diverged, toTarget: epochsToTarget ?? Infinity, missed: 0, loss };
}

/** The ranking of one start, best first, for the leaderboard and all words about it. */
export const standings = (runnersAtEpoch: readonly RunnerAtEpoch[]): RunnerAtEpoch[] =>
  rankBy(runnersAtEpoch, keyOf);
