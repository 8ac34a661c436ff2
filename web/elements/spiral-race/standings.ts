import type { RunnerState } from "../../engine/index.js";

/** Where a runner stands: those at the target first, by epoch; then by loss; those that diverged last. */
function compare(a: RunnerState, b: RunnerState): number {
  if (a.diverged !== b.diverged) return a.diverged ? 1 : -1;
  const [first, second] = [a.epochsToTarget ?? Infinity, b.epochsToTarget ?? Infinity];
  if (first !== second) return first - second;
  return latestLoss(a) - latestLoss(b);
}

/** The loss of the last epoch run; infinity before the first. */
export const latestLoss = ({ losses }: Pick<RunnerState, "losses">): number =>
  losses.at(-1) ?? Infinity;

/** The runners from first to last; before the first epoch in their own order. */
export function standings(runners: readonly RunnerState[]): RunnerState[] {
  if (runners.every(({ epoch }) => epoch === 0)) return [...runners];
  return [...runners].sort(compare);
}
