import type { ActivationFacts, ActivationInfo, Smoothness } from "../../engine/index.js";
import { formatFixed } from "../../plot/index.js";

const smoothness: Readonly<Record<Smoothness, string>> = {
  jump: "it jumps",
  continuous: "continuous, but its slope jumps",
  once: "its slope is continuous, its curvature is not",
  smooth: "smooth",
};

/** At most three decimals, no trailing zeros. */
const brief = (value: number): string => formatFixed(value, 3).replace(/\.?0+$/, "");

/** The range in words: "values from −0.17 upward". */
function range({ lower, upper, lowerReached }: ActivationFacts): string {
  if (lower === -Infinity && upper === Infinity) return "takes every value";
  if (upper === Infinity)
    return lowerReached ? `values from ${brief(lower)} upward` : `values above ${brief(lower)}`;
  if (lower === -Infinity) return `values up to ${brief(upper)}`;
  return `values between ${brief(lower)} and ${brief(upper)}`;
}

/**
 * One function in a sentence, from its facts. They hold at the usual parameters; `changed` says that others
 * are on show.
 */
export function describe({ name, facts, parameters }: ActivationInfo, changed: boolean): string {
  const usual = parameters.map(({ name, initial }) => `${name} ${initial}`).join(", ");
  const parts = [
    range(facts),
    smoothness[facts.smoothness],
    facts.monotone ? "never falls" : "dips before it rises",
    `slope at most ${brief(facts.largestSlope)}`,
  ];
  return `${name}${changed ? ` at its usual ${usual}` : ""}: ${parts.join("; ")}.`;
}
