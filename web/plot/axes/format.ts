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

/** {@link formatFixed} with a figure space in place of a missing sign, so that digits align in a column. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatFixed(value, decimals);
  return text.startsWith("−") ? text : `\u2007${text}`;
}

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

/**
 * Four decimals, or four significant digits and a power of ten for small and large values: "0.8413",
 * "−1.434×10⁻⁶". Only zero is "0.0000".
 */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0 || (size >= 1e-3 && size < LARGE)) {
    return formatFixed(value, 4);
  }
  const [mantissa, exponent] = size.toExponential(3).split("e") as [string, string];
  return `${value < 0 ? "−" : ""}${mantissa}×10${superscript(+exponent)}`;
}

/** {@link formatValue} without zeros at the end, for sentences: "0.5", "−1.434×10⁻⁶". */
export function formatBrief(value: number): string {
  const text = formatValue(value);
  return text.includes("×") ? text : text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** A position on the x axis, for sentences: at most three decimals. */
export const formatPlace = (x: number): string =>
  Math.abs(x) >= 1e-3 || x === 0
    ? formatFixed(x, 3)
        .replace(/(\.\d*?)0+$/, "$1")
        .replace(/\.$/, "")
    : formatValue(x);

/** Number of decimals that resolves a thousandth of a range's width `span`. */
export const decimalsOf = (span: number): number =>
  span > 0 && Number.isFinite(span) ? Math.min(17, Math.max(2, Math.ceil(3 - Math.log10(span) - 1e-9))) : 2; // prettier-ignore

/** A share 0..1 as per cent: "97.5 %". */
export function formatShare(value: number): string {
  return Number.isFinite(value) ? `${formatFixed(value * 100, 1)} %` : formatSpecial(value);
}

function formatSpecial(value: number): string {
  if (Number.isNaN(value)) return "undefined";
  return value > 0 ? "∞" : "−∞";
}
