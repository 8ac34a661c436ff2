import type { RunnerState } from "../../engine/index.js";
import { formatFixed } from "../../plot/index.js";

/** A share, 0..1, in per cent: `0.5525` is `55.3`. */
export const inPercent = (share: number): string => formatFixed(100 * share, 1);

/** Text alternative of a side's picture. */
export function describe(side: RunnerState | undefined, title: string): string {
  if (!side) return `${title}: not trained yet.`;
  const score = `${inPercent(side.accuracy)} % of the points are on the right side`;
  return `${title}: decision boundary after ${side.epoch} epochs. ${score}.`;
}

/** Sentence about both sides for the status region, once the race has stopped. */
export function summary(sides: readonly RunnerState[], name: string): string {
  const [flat, bent] = sides;
  if (!flat || !bent) return "";
  return (
    `After ${bent.epoch} epochs the network without activation functions has ` +
    `${inPercent(flat.accuracy)} % of the points right, the one with ${name} ` +
    `${inPercent(bent.accuracy)} %.`
  );
}
