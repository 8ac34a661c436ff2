import type { InspectResult } from "../../engine/index.js";
import { formatFixed, formatMeasure } from "../../plot/index.js";
import { rangeIn } from "../shared/functions/range-words.js";

/** A number with at most three decimals and no trailing zeros; below 0.001 and from 1e5 on with a power of ten. */
export function brief(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) < 0.001 || Math.abs(value) >= 1e5) return formatMeasure(value);
  return formatFixed(value, 3).replace(/\.?0+$/, "");
}

/** The range of values as intervals, with square brackets at ends that are reached. */
export const range = (facts: InspectResult): string => rangeIn(facts, brief) || "none";

/** What jumps at the worst break, by the class of smoothness. */
const jumps = { jump: "jumps", continuous: "slope jumps", once: "curvature jumps" } as const;

/** The class of smoothness, with the worst break: "slope jumps at 0, from 0 to 1". */
export function smoothness(facts: InspectResult): string {
  if (facts.smoothness === "smooth") return "smooth";
  const { breakAt, breakLeft, breakRight, breaks } = facts;
  const times = breaks.length > 1 ? `, ${breaks.length} places in all` : "";
  const change = `from ${brief(breakLeft)} to ${brief(breakRight)}`;
  return `${jumps[facts.smoothness]} at ${brief(breakAt)}, ${change}${times}`;
}

/** Where a function decreases: "never", "left of −0.752". */
export function falls({ monotone, falls }: InspectResult): string {
  if (monotone) return "never";
  const [from, to] = falls;
  if (from === undefined || to === undefined) return "at a jump";
  if (falls.length > 2) return `in ${falls.length / 2} stretches`;
  if (from === -Infinity && to === Infinity) return "everywhere";
  if (from === -Infinity) return `left of ${brief(to)}`;
  if (to === Infinity) return `right of ${brief(from)}`;
  return `from ${brief(from)} to ${brief(to)}`;
}

/** The lowest value and its x: "−0.17 at −0.752". */
export function lowest({ lower, lowerReached, lowerAt }: InspectResult): string {
  if (lower === -Infinity) return "none";
  return lowerReached ? `${brief(lower)} at ${brief(lowerAt)}` : `above ${brief(lower)}`;
}

/** The largest |f′| and its x: "1.129 at 1.414". */
export function steepest({ largestSlope, largestSlopeAt }: InspectResult): string {
  if (Number.isNaN(largestSlope)) return "none";
  if (largestSlope === Infinity) return "no limit";
  if (largestSlope === 0) return "0";
  const where = Number.isFinite(largestSlopeAt)
    ? `at ${brief(largestSlopeAt)}`
    : `towards ${brief(largestSlopeAt)}`;
  return `${brief(largestSlope)} ${where}`;
}

export function saturates({ saturatesLeft, saturatesRight }: InspectResult): string {
  if (saturatesLeft && saturatesRight) return "both sides";
  if (saturatesLeft) return "left";
  return saturatesRight ? "right" : "no";
}
