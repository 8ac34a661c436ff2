const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An integer in superscript: -12 is "⁻¹²". */
export function superscript(value: number): string {
  const digits = String(Math.abs(value)).replace(/\d/g, (digit) => superscripts.charAt(+digit));
  return value < 0 ? `⁻${digits}` : digits;
}

/** Ten to an integer power: "10⁻³"; from 10⁻¹ to 10² as plain numbers. */
export function formatPower(exponent: number): string {
  if (exponent >= -1 && exponent <= 2) return String(10 ** exponent);
  return `10${superscript(exponent)}`;
}

/** All digits of a number, as few as tell it from every other: "0.1", "−1.5×10⁻⁷". */
export function formatExact(value: number): string {
  if (!Number.isFinite(value)) return formatSpecial(value);
  const [digits, power] = String(Math.abs(value)).split("e") as [string, string?];
  const sign = value < 0 ? "−" : "";
  return sign + (power === undefined ? digits : `${digits}×10${superscript(Number(power))}`);
}

/** Numbers of at least this size are written with a power of ten. */
const LARGE = 1e6;

/** Fixed decimals with a true minus sign; a number that rounds to zero has no sign. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return formatSpecial(value);
  if (Math.abs(value) >= LARGE) return formatMeasure(value);
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && +text !== 0 ? `−${text}` : text;
}

/** A number's text with a figure space in place of a missing sign, so that digits align in a column. */
export const signed = (text: string): string => (text.startsWith("−") ? text : `\u2007${text}`);

/** Two significant digits, for measurements over many powers of ten: "0.83", "12", "3.1×10⁻⁷", "0". */
export function formatMeasure(value: number): string {
  if (!Number.isFinite(value)) return formatSpecial(value);
  if (value === 0) return "0";
  const [mantissa, exponent] = Math.abs(value).toExponential(1).split("e") as [string, string];
  const sign = value < 0 ? "−" : "";
  const power = +exponent;
  if (power < -2 || power > 3) return `${sign}${mantissa}×10${superscript(power)}`;
  const text = Math.abs(value).toPrecision(2);
  return sign + (text.includes("e") ? String(+text) : text);
}

/** Most significant digits: more say nothing about a double. */
const MOST_DIGITS = 16;

/** Power of ten of a number's first digit; 0 for 0. */
const orderOf = (value: number): number => Number(value.toExponential().split("e")[1]);

/** Decimals that tell multiples of `step` apart; none for an infinite step. */
const decimalsFor = (step: number): number =>
  step > 0 && step < Infinity ? -Math.floor(Math.log10(step) + 1e-9) : -Infinity;

const unsigned = (value: number, decimals: number): string => {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && +text !== 0 ? `−${text}` : text;
};

/**
 * Four decimals and four significant digits at least, with a power of ten for small and large values: "0.8413",
 * "0.02004", "−1.434×10⁻⁶". More digits where multiples of `step` need them, as a double has them. Only zero is "0.0000".
 */
export function formatValue(value: number, step = Infinity): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return formatSpecial(value);
  const wanted = decimalsFor(step);
  const most = MOST_DIGITS - 1 - orderOf(value);
  if (size === 0) return "0.0000";
  if (size >= 1e-3 && size < LARGE) {
    return unsigned(value, Math.min(Math.max(4, 3 - orderOf(value), wanted), most));
  }
  if (size >= LARGE && wanted >= 0 && most >= 0) return unsigned(value, Math.min(wanted, most));
  const digits = Math.min(MOST_DIGITS, Math.max(4, orderOf(value) + wanted + 1));
  const [mantissa, exponent] = size.toExponential(digits - 1).split("e") as [string, string];
  return `${value < 0 ? "−" : ""}${mantissa}×10${superscript(+exponent)}`;
}

const trimmed = (text: string): string =>
  text.includes("×") ? text : text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

/** {@link formatValue} without zeros at the end, for sentences: "0.5", "−1.434×10⁻⁶". */
export const formatBrief = (value: number, step?: number): string =>
  trimmed(formatValue(value, step));

/**
 * A position on the x axis, for sentences: three decimals and four significant digits at most, or as many as tell
 * a thousandth of a range's width `span` apart.
 */
export function formatPlace(x: number, span = 1): string {
  const decimals = Math.max(3, 3 - orderOf(x), decimalsFor(span / 1000));
  const isPlain = x === 0 || (Math.abs(x) >= 1e-3 && decimals + orderOf(x) < MOST_DIGITS);
  return trimmed(
    isPlain && Number.isFinite(x) ? unsigned(x, decimals) : formatValue(x, span / 1000),
  );
}

/** Number of decimals that resolves a thousandth of a range's width `span`, at least two. */
export const decimalsOf = (span: number): number =>
  span > 0 ? Math.min(100, Math.max(2, decimalsFor(span / 1000))) : 2;

/** A position on the x axis, with the decimals that a range's width `span` needs: "−1.25", "1000000.000". */
export function formatPosition(x: number, span: number): string {
  const decimals = decimalsOf(span);
  if (x !== 0 && decimals + orderOf(x) >= MOST_DIGITS) return formatValue(x, span / 1000);
  return Number.isFinite(x) && decimals < MOST_DIGITS ? unsigned(x, decimals) : formatValue(x, span / 1000); // prettier-ignore
}

/** A share 0..1 as per cent: "97.5 %". */
export function formatShare(value: number): string {
  return Number.isFinite(value) ? `${formatFixed(value * 100, 1)} %` : formatSpecial(value);
}

function formatSpecial(value: number): string {
  if (Number.isNaN(value)) return "undefined";
  return value > 0 ? "∞" : "−∞";
}
