/** Round numbers in decimal, where doubles would round: whole numbers of a power of ten. */

/** The multiples of a step within a domain: `units[i]` times ten to the power `power`. */
export interface TickGrid {
  units: readonly number[];
  power: number;
}

/** A step of 1, 2 or 5 times a power of ten. */
interface Step {
  factor: number;
  power: number;
}

/** Smallest power of ten of a step: below it doubles are a few bits. */
const LEAST_POWER = -322;

/** Largest number of decimal digits that a double counts in whole numbers. */
const MOST_DIGITS = 15;

/** The double nearest to a whole number of a power of ten. */
export const valueOf = (units: number, power: number): number => Number(`${units}e${power}`);

/** log10 of a domain's width, which may be more than a double holds. */
function widthOrder(from: number, to: number): number {
  const width = to - from;
  return width < Infinity ? Math.log10(width) : Math.log10(to / 2 - from / 2) + Math.log10(2);
}

/** The round step that divides a domain into about `count` parts, no finer than doubles tell apart. */
function stepFor(from: number, to: number, count: number): Step {
  const order = widthOrder(from, to) - Math.log10(count);
  const power = Math.floor(order);
  const largest = Math.max(Math.abs(from), Math.abs(to));
  const least = Math.max(LEAST_POWER, Math.ceil(Math.log10(largest) - MOST_DIGITS));
  if (power < least) return { factor: 1, power: least };
  const rest = 10 ** (order - power);
  if (rest >= Math.sqrt(50)) return { factor: 1, power: power + 1 };
  return { factor: rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1, power };
}

/** A number in units of ten to a power. Powers that only subnormal numbers hold would lose digits. */
const inUnits = (value: number, power: number): number =>
  power < -290 ? (value * 1e300) / valueOf(1, power + 300) : value / valueOf(1, power);

/** The largest multiple of a step that is at most `value`, in units of its power of ten. */
function floorOf(value: number, { factor, power }: Step): number {
  let n = Math.round(inUnits(value, power) / factor) + 1;
  while (valueOf(n * factor, power) > value) --n;
  return n * factor;
}

/** About `count` round numbers within a domain. Precondition: `from` < `to`, both finite. */
export function tickGrid(from: number, to: number, count: number): TickGrid {
  const step = stepFor(from, to, count);
  const { factor, power } = step;
  const units: number[] = [];
  const first = floorOf(from, step);
  for (let n = first; valueOf(n, power) <= to; n += factor) {
    if (valueOf(n, power) >= from) units.push(n);
  }
  return { units, power };
}

/** The domain, extended to multiples of a round step that divides it into about `count` parts. */
export function niceDomain(from: number, to: number, count: number): [number, number] {
  let ends: [number, number] = [from, to];
  for (let round = 0; round < 8 && ends[0] < ends[1]; ++round) {
    const step = stepFor(...ends, count);
    const low = valueOf(floorOf(ends[0], step), step.power);
    const high = 0 - valueOf(floorOf(-ends[1], step), step.power);
    if (!Number.isFinite(low) || !Number.isFinite(high)) break;
    if (low === ends[0] && high === ends[1]) break;
    ends = [low, high];
  }
  return ends;
}
