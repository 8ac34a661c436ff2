// Summaries of repeated measurements.

/**
 * Order statistics of repeated measurements: least, quartiles and greatest.
 *
 * @typedef {{ min: number, lower: number, median: number, upper: number, max: number, rounds: number }} Spread
 */

/** The value below which `share` (0 to 1) of the ascending numbers lie, linear between neighbours. */
function quantile(/** @type {readonly number[]} */ sorted, /** @type {number} */ share) {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * The spread of at least one number. Throws RangeError if there is none or one is not finite.
 *
 * @param {readonly number[]} numbers
 * @returns {Spread}
 */
export function spreadOf(numbers) {
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) {
    throw new RangeError(`measurements must be finite numbers, got [${numbers.join(", ")}]`);
  }
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => quantile(sorted, share);
  const [min, lower, median, upper, max] = [at(0), at(0.25), at(0.5), at(0.75), at(1)];
  return { min, lower, median, upper, max, rounds: numbers.length };
}

/** The largest difference of two lists, each relative to max(1, |expected|); Infinity if their lengths differ. */
export function largestDifference(
  /** @type {readonly number[]} */ found,
  /** @type {readonly number[]} */ wanted,
) {
  if (found.length !== wanted.length) return Infinity;
  return wanted.reduce((largest, value, i) => {
    const difference = Math.abs((found[i] ?? NaN) - value) / Math.max(1, Math.abs(value));
    return Number.isNaN(difference) ? Infinity : Math.max(largest, difference);
  }, 0);
}
