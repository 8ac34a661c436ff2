import type { DyingReluResult } from "../../engine/index.js";
import { formatShare } from "../../plot/index.js";

/** A learning rate and its result; undefined while it trains. */
export interface RateResult {
  rate: number;
  result: DyingReluResult | undefined;
}

/** Whether more than half of the starts end with a share of dead units within the article's range. */
export const isWithinClaim = ({ withinClaim, endShare }: DyingReluResult): boolean =>
  2 * withinClaim[0]! > endShare.length;

/** The shares of dead units by learning rate in a sentence, and where the article's range holds. */
export function sentence(name: string, rates: readonly RateResult[]): string {
  const known = rates.flatMap(({ rate, result }) => (result ? [{ rate, result }] : []));
  if (known.length < rates.length) {
    return `Training with ${name}: ${known.length} of ${rates.length} learning rates are done.`;
  }
  if (known.every(({ result }) => result.endMean[0] === 0 && result.startShare[0] === 0)) {
    return `With ${name} no unit is dead at any of these learning rates.`;
  }
  const parts = known.map(({ rate, result }) => `${formatShare(result.endMean[0]!)} at ${rate}`);
  const claimed = known.filter(({ result }) => isWithinClaim(result)).map(({ rate }) => rate);
  const holds =
    claimed.length > 0
      ? `The article’s 10 to 40 % holds for most starts at ${claimed.join(" and ")}`
      : "The article’s 10 to 40 % holds at none of them for most starts";
  return `With ${name}, the share of dead units ends at ${parts.join(", ")}. ${holds}.`;
}
