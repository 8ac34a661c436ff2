import type { RaceConfig, RaceSummary, RunnerState } from "../../../engine/index.js";
import { runnerNow, type RunnerAtEpoch } from "./runner-at-epoch.js";
import { standings } from "../leaderboard/standings.js";

/** What the race is doing. */
export type Phase = "loading" | "ready" | "racing" | "paused" | "unseen" | "finished";

export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

/** The winner of one start, with the caution that one seed calls for. */
function oneStartResult(runners: readonly RunnerState[], { target, epochs }: RaceConfig): string {
  const [leader] = standings(runners.map(runnerNow));
  const diverged = runners.filter((runner) => runner.diverged);
  const lost =
    diverged.length > 0 ? ` ${diverged.map(({ label }) => label).join(", ")} diverged.` : "";
  if (!leader || leader.epochsToTarget === null) {
    return `Finished: nobody got the loss under ${target} within ${count(epochs, "epoch")}.${lost}`;
  }
  const first = `Finished: ${leader.runner.label} was first under ${target}, at epoch ${leader.epochsToTarget}.`;
  return `${first} One seed proves little; throw the dice.${lost}`;
}

/** The winner over many seeds, if the result is significant. */
export function manyStartsResult(
  summary: RaceSummary,
  labels: readonly string[],
  target: number,
): string {
  const { activations, winner, decided, shared, firstsToWin, fewestSeeds, seeds } = summary;
  const firsts = activations.map((one) => one.firsts);
  const most = Math.max(...firsts);
  if (most === 0) return `Nobody got the loss under ${target} from any of ${seeds} starts.`;
  const leaders = labels.filter((_, i) => firsts[i] === most).join(", ");
  const often = `${leaders} came first from ${most} of ${count(decided, "start")}`;
  const ties = shared > 0 ? ` (${count(shared, "first place")} shared)` : "";
  if (winner >= 0) return `Clear winner: ${often}${ties}.`;
  if (seeds < fewestSeeds) {
    return `No clear winner: ${often}${ties}, and fewer than ${fewestSeeds} starts prove nothing.`;
  }
  return `No clear winner: ${often}${ties}; a clear win takes ${firstsToWin}.`;
}

/** The state of the race in one sentence. */
export function statusOf(
  phase: Phase,
  runners: readonly RunnerState[],
  config: RaceConfig | undefined,
  summary?: RaceSummary,
): string {
  if (!config || phase === "loading") return "Setting up the runners.";
  switch (phase) {
    case "ready":
      return config.seeds.length > 1
        ? `Ready: ${count(config.activations.length, "function")}, each from ${config.seeds.length} starts.`
        : `Ready: ${count(config.activations.length, "function")}, one network, one start, the same data.`;
    case "racing":
      return "Racing.";
    case "paused":
      return "Paused; nothing is lost.";
    case "unseen":
      return "Paused while out of sight.";
    case "finished": {
      if (config.seeds.length === 1) return oneStartResult(runners, config);
      const labels = runners.slice(0, config.activations.length).map(({ label }) => label);
      return summary
        ? `Finished. ${manyStartsResult(summary, labels, config.target)}`
        : "Finished; adding up.";
    }
  }
}

/** A runner's state in a few words, for its tile. */
export function runnerWords(
  { diverged, done, epoch, epochsToTarget }: RunnerAtEpoch,
  target: number,
): string {
  if (diverged) return `diverged at ${epoch - 1}`;
  if (epochsToTarget !== null) return `under ${target} at ${epochsToTarget}`;
  if (done) return `not under ${target}`;
  return epoch === 0 ? "at the start" : "learning";
}

/** Whether a run ended before its last epoch: at the target, on a plateau, or because it diverged. */
export const endedEarly = ({ done, diverged, epoch }: RunnerState, epochs: number): boolean =>
  done && (diverged || epoch < epochs);
