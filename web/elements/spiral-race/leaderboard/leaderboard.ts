import type { TemplateResult } from "lit";
import { leaderboard } from "./one-start-leaderboard.js";
import type { RaceScene } from "../state/race-view-model.js";
import { seedsBoard } from "./many-starts-leaderboard.js";

/** The leaderboard: of one start at the epoch looked at, or of all starts. */
export function boardOf(
  { summary, shown, moments, styles, config, at, past }: RaceScene,
  pick: (label: string | undefined) => void,
): TemplateResult {
  const target = config?.target ?? 0;
  if (summary) {
    const labels = shown.map(({ label }) => label);
    return seedsBoard({ summary, labels, target, isPast: at >= 0, styles, pick });
  }
  const then = at < 0 ? undefined : at;
  return leaderboard(moments, { target, at: then, kept: keptEpoch(past), styles, pick });
}

/** The latest epoch that is remembered of those looked at. */
const keptEpoch = (past: RaceScene["past"]): number | undefined =>
  past && Math.max(...past.map(({ epoch }) => epoch));
