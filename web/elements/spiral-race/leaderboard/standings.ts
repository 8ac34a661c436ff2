import type { RunnerAtEpoch } from "../state/runner-at-epoch.js";

/** Where a runner stands: those at the target first, by epoch; then by loss; those that diverged last. */
function compare(a: RunnerAtEpoch, b: RunnerAtEpoch): number {
  if (a.diverged !== b.diverged) return a.diverged ? 1 : -1;
  const [first, second] = [a.epochsToTarget ?? Infinity, b.epochsToTarget ?? Infinity];
  if (first !== second) return first - second;
  return a.loss - b.loss;
}

/** The ranking of one start, for the board and all words about it: the runners from first to last; before the first epoch in their own order. */
export function standings(runnersAtEpoch: readonly RunnerAtEpoch[]): RunnerAtEpoch[] {
  if (runnersAtEpoch.every(({ epoch }) => epoch === 0)) return [...runnersAtEpoch];
  return [...runnersAtEpoch].sort(compare);
}
