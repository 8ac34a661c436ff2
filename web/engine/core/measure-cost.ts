import type { ActivationLike, Cost, Engine } from "../types/index.js";

const ROUNDS = 15;
/** Long enough for a coarse clock, short enough that all rounds take about 50 ms. */
const ROUND_MILLISECONDS = 3;

/**
 * Measures the time of an activation in this thread: the median over rounds, each with as many passes as
 * take ROUND_MILLISECONDS. `clock` is in milliseconds; the core has none.
 */
export function measureCost(
  engine: Pick<Engine, "workload">,
  clock: () => number,
  activation: ActivationLike,
): Cost {
  const round = (passes: number): { milliseconds: number; values: number } => {
    const start = clock();
    const { values } = engine.workload({ activation, passes });
    return { milliseconds: clock() - start, values };
  };
  // The shorter of two, because an interruption makes a round look long enough.
  const shortest = (passes: number): number =>
    Math.min(round(passes).milliseconds, round(passes).milliseconds);
  let passes = 1;
  while (passes < 4096 && shortest(passes) < ROUND_MILLISECONDS) passes *= 2;
  const each = Array.from({ length: ROUNDS }, () => {
    const { milliseconds, values } = round(passes);
    return (milliseconds * 1e6) / values;
  });
  return { nanoseconds: each.sort((a, b) => a - b)[(ROUNDS - 1) / 2]! };
}
