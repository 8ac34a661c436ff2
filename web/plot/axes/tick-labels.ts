import { superscript } from "./format.js";
import type { TickGrid } from "./tick-grid.js";

/** Labels of an axis, and what they all leave out: a number is its label, times the power of ten, plus the offset. */
export interface TickLabels {
  labels: readonly string[];
  /** "×10⁻²⁵", "+1,000,000", "×10⁻¹² + 1"; empty if labels are the numbers themselves. */
  note: string;
}

/** Numbers from 10^-4 up to 10^6 are written without a power of ten. */
const SMALLEST = -4;
const LARGEST = 5;

/** Most significant digits of labels that keep what they have in common. */
const MOST_DIGITS = 6;

/** Least digits in common, as a number, that become an offset. */
const WORTH_AN_OFFSET = 1000;

/** Power of ten of a whole number's first digit. */
const orderOf = (units: number): number => String(units).length - 1;

/** The largest multiple of a power of ten near all of `low` to `high`, from which they differ in few digits. */
function common(low: number, high: number): number {
  const shared = (apart: number): number => {
    let size = 1;
    while (Math.floor(high / size) - Math.floor(low / size) > apart) size *= 10;
    const lead = Math.floor(high / size);
    return lead >= WORTH_AN_OFFSET ? lead * size : 0;
  };
  // Numbers on both sides of a round one, 999,998 to 1,000,002, share no digit but are near to it.
  return shared(0) || shared(1);
}

/** What all units have in common, if writing it into each label is too long; else 0. */
function offsetOf({ units, power }: TickGrid): number {
  const sizes = units.map(Math.abs);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const isOneSided = units.every((unit) => unit > 0) || units.every((unit) => unit < 0);
  if (units.length < 2 || !isOneSided) return 0;
  const isShort = orderOf(high) < MOST_DIGITS && orderOf(high) + power <= LARGEST;
  return isShort ? 0 : Math.sign(units[0]!) * common(low, high);
}

/** Digits of a whole number with a point before the last `decimals`, or with zeros behind for negative `decimals`. */
function pointed(units: number, decimals: number): string {
  if (decimals <= 0) return units === 0 ? "0" : String(units) + "0".repeat(-decimals);
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A positive number as text: grouped by thousands, or with a power of ten where that is shorter. */
export function groupedText(units: number, power: number): string {
  const zeros = /0*$/.exec(String(units))![0].length;
  const [digits, least] = [units / 10 ** zeros, power + zeros];
  const order = orderOf(digits) + least;
  if (order < SMALLEST || order >= MOST_DIGITS + 9) {
    return `${pointed(digits, orderOf(digits))}×10${superscript(order)}`;
  }
  const [whole, decimals] = pointed(digits, -least).split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The note of an axis; `scale` is its power of ten, and `offset` is in units of ten to the power `power`. */
function noteOf(scale: number, offset: number, power: number): string {
  const times = scale === 0 ? "" : `×10${superscript(scale)}`;
  if (offset === 0) return times;
  const sign = offset < 0 ? "−" : "+";
  const text = groupedText(Math.abs(offset), power);
  return times ? `${times} ${sign} ${text}` : sign + text;
}

/** The labels of round numbers, all with the same number of decimals, and no two alike. */
export function labelsOf(grid: TickGrid): TickLabels {
  const { units, power } = grid;
  const offset = offsetOf(grid);
  const rests = units.map((unit) => unit - offset);
  const largest = Math.max(0, ...rests.map(Math.abs));
  const order = largest === 0 ? 0 : orderOf(largest) + power;
  const scale = order < SMALLEST || order > LARGEST ? order : 0;
  const decimals = largest === 0 ? 0 : scale - power;
  const labels = rests.map((rest) => (rest < 0 ? "−" : "") + pointed(Math.abs(rest), decimals));
  return { labels, note: noteOf(scale, offset, power) };
}
