import type { InspectResult, ValueInterval } from "../../../engine/index.js";

const most = 4; // intervals that are written out

const interval = (
  { lower, upper, lowerReached, upperReached }: ValueInterval,
  number: (value: number) => string,
): string => {
  if (lower === upper) return `{${number(lower)}}`;
  const start = lower === -Infinity ? "(−∞" : `${lowerReached ? "[" : "("}${number(lower)}`;
  const end = upper === Infinity ? "∞)" : `${number(upper)}${upperReached ? "]" : ")"}`;
  return `${start}, ${end}`;
};

/** All values as intervals, closed at ends that are reached: "(−∞, −0.5] ∪ (0, ∞)"; "" if there are none. */
export function rangeIn(facts: InspectResult, number: (value: number) => string): string {
  const { range } = facts;
  if (range.length > most) return `${interval(facts, number)} with ${range.length - 1} gaps`;
  return range.map((part) => interval(part, number)).join(" ∪ ");
}
