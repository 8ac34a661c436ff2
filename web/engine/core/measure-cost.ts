import type { ActivationLike, Cost, Engine } from "../types/index.js";

const ROUNDS = 15;
/** A round is long enough for a coarse clock, short enough for nobody to wait. */
const ROUND_MILLISECONDS = 3;

/**
 * Measures what an activation costs in this thread. The core has no clock: the time is taken around
 * rounds of work, as many passes each as make a round long enough.
 */
export function measureCost(engine: Engine, clock: () => number, activation: ActivationLike): Cost {
  const round = (passes: number): { milliseconds: number; values: number } => {
    const start = clock();
    const { values } = engine.workload({ activation, passes });
    return { milliseconds: clock() - start, values };
  };
  let passes = 1;
  while (passes < 4096 && round(passes).milliseconds < ROUND_MILLISECONDS) passes *= 2;
  const each = Array.from({ length: ROUNDS }, () => {
    const { milliseconds, values } = round(passes);
    return (milliseconds * 1e6) / values;
  });
  return { nanoseconds: each.sort((a, b) => a - b)[(ROUNDS - 1) / 2]! };
}
