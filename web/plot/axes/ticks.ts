import { tickIncrement, ticks } from "d3-array";
import { formatFixed, formatPower } from "./format.js";

/** A grid line of an axis; its label may be empty. */
export interface Tick {
  value: number;
  label: string;
}

/** About `count` round numbers within the domain, all with the same number of decimals; an empty domain has none. */
export function linearTicks([from, to]: readonly [number, number], count: number): Tick[] {
  if (from === to) return [];
  const increment = tickIncrement(from, to, count);
  const decimals = increment < 0 ? Math.max(0, Math.ceil(Math.log10(-increment) - 1e-9)) : 0;
  return ticks(from, to, count).map((value) => ({ value, label: formatFixed(value, decimals) }));
}

/** Powers of ten within the domain, at most `count` of them, evenly spaced. */
export function logTicks([from, to]: readonly [number, number], count: number): Tick[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const result: Tick[] = [];
  for (let power = Math.ceil(first / step) * step; power <= last; power += step) {
    result.push({ value: 10 ** power, label: formatPower(power) });
  }
  return result;
}
