import type { RaceConfig, RunnerState } from "../../engine/index.js";
import { standings } from "./standings.js";

/** What the race is doing, for the one status line. */
export type Phase = "loading" | "ready" | "racing" | "paused" | "unseen" | "finished";

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Who came first, with the caution that one seed deserves. */
function verdict(runners: readonly RunnerState[], { target, epochs, seeds }: RaceConfig): string {
  const leader = standings(runners)[0];
  const diverged = runners.filter((runner) => runner.diverged);
  const lost =
    diverged.length > 0
      ? ` ${diverged.map(({ label }) => label).join(", ")} diverged: a smaller learning rate may help.`
      : "";
  if (leader.epochsToTarget === null) {
    return `Finished: nobody got the loss under ${target} within ${epochs} epochs.${lost}`;
  }
  const first = `Finished: ${leader.label} was first under ${target}, at epoch ${leader.epochsToTarget}.`;
  return seeds.length > 1
    ? first + lost
    : `${first} One seed proves little; throw the dice.${lost}`;
}

/** One sentence on the state of the race. */
export function statusOf(
  phase: Phase,
  runners: readonly RunnerState[],
  config: RaceConfig | undefined,
): string {
  if (!config || phase === "loading") return "Setting up the runners.";
  switch (phase) {
    case "ready":
      return `Ready: ${count(config.activations.length, "function")}, one network, one start, the same data.`;
    case "racing":
      return "Racing.";
    case "paused":
      return "Paused; nothing is lost.";
    case "unseen":
      return "Paused while out of sight.";
    case "finished":
      return verdict(runners, config);
  }
}

/** One runner in a few words, under its picture. */
export function runnerWords(runner: RunnerState, target: number): string {
  if (runner.diverged) return `diverged at ${runner.epoch}`;
  if (runner.epochsToTarget !== null) return `under ${target} at ${runner.epochsToTarget}`;
  if (runner.done) return `not under ${target}`;
  return runner.epoch === 0 ? "at the start" : "learning";
}
