import type { TemplateResult } from "lit";
import { oneStartLeaderboard } from "./one-start-leaderboard.js";
import { isRegression } from "../../../engine/settings.js";
import type { RaceViewModel } from "../state/race-view-model.js";
import { manyStartsLeaderboard } from "./many-starts-leaderboard.js";

/** The leaderboard: of all starts if there are several, otherwise of one start at the epoch looked at. */
export function leaderboard(
  { summary, summaryThen, shown, runnersAtEpoch, styles, config, at, past }: RaceViewModel,
  pick: (label: string | undefined) => void,
): TemplateResult {
  const target = config?.target ?? 0;
  const isValues = config !== undefined && isRegression(config);
  const kept = keptEpoch(past);
  if (summary) {
    const labels = shown.map(({ label }) => label);
    const { epoch: at, summary: then = summary } = summaryThen ?? {};
    return manyStartsLeaderboard({
      ...{ summary: then, labels, target, isRegression: isValues },
      ...{ at, kept, styles, pick },
    });
  }
  const then = at < 0 ? undefined : at;
  return oneStartLeaderboard(runnersAtEpoch, {
    target,
    isRegression: isValues,
    at: then,
    kept,
    styles,
    pick,
  });
}

/** The latest epoch of the remembered states. */
const keptEpoch = (past: RaceViewModel["past"]): number | undefined =>
  past && Math.max(...past.map(({ epoch }) => epoch));
