import { formatExact, formatPower, superscript } from "./format.js";
import { tickGrid, valueOf } from "./tick-grid.js";
import { labelsOf } from "./tick-labels.js";

/** A grid line of an axis; its label may be empty. */
export interface Tick {
  value: number;
  label: string;
}

/** The ticks of an axis, and what their labels leave out, for the axis's end: "×10⁻²⁵", "+1,000,000"; often empty. */
export interface AxisTicks {
  ticks: readonly Tick[];
  note: string;
}

type Domain = readonly [from: number, to: number];

/** Both ends of a domain in which doubles are too coarse for round numbers, labelled by their distance from the first. */
function endTicks([from, to]: Domain): AxisTicks {
  const [mantissa, power] = (to - from).toExponential(2).split("e") as [string, string];
  const start = formatExact(Math.abs(from));
  const offset = from === 0 ? "" : ` ${from < 0 ? "−" : "+"} ${start}`;
  const ticks = [
    { value: from, label: "0.00" },
    { value: to, label: mantissa },
  ];
  return { ticks, note: `×10${superscript(Number(power))}${offset}` };
}

/**
 * About `count` round numbers within the domain, at least two, with labels that differ and have the same number of
 * decimals. A domain of one value has a tick there, one that is not finite has none.
 */
export function linearTicks(domain: Domain, count: number): AxisTicks {
  const [from, to] = domain;
  if (from > to) return linearTicks([to, from], count);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return { ticks: [], note: "" };
  if (from === to) return { ticks: [{ value: from, label: formatExact(from) }], note: "" };
  for (let parts = count; parts <= 4 * count; parts *= 2) {
    const grid = tickGrid(from, to, parts);
    if (grid.units.length < 2) continue;
    const { labels, note } = labelsOf(grid);
    const ticks = labels.map((label, i) => ({ value: valueOf(grid.units[i]!, grid.power), label }));
    return { ticks, note };
  }
  return endTicks(domain);
}

/** Powers of ten within the domain, at most `count` of them, evenly spaced. */
export function logTicks([from, to]: Domain, count: number): Tick[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const result: Tick[] = [];
  for (let power = Math.ceil(first / step) * step; power <= last; power += step) {
    result.push({ value: 10 ** power, label: formatPower(power) });
  }
  return result;
}
