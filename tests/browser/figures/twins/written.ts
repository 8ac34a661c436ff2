/** A number as it is written, and the largest difference from the number itself that rounding to its digits leaves. */
export interface Written {
  value: number;
  half: number;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "⁻¹²" as −12. */
const exponentOf = (text: string): number =>
  Number([...text].map((sign) => (sign === "⁻" ? "-" : raised.indexOf(sign))).join(""));

/** A number's text: sign, digits, decimals, and a power of ten, which may stand alone ("10⁻³"); or a share in per cent. */
const pattern = /(−?)(?:(\d[\d,]*)(?:\.(\d+))?(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|( %))?)/;
const power = /^10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/;

/** Reads the first number in a text. Throws RangeError if there is none. */
export function written(text: string): Written {
  const alone = power.exec(text.trim());
  if (alone) return { value: 10 ** exponentOf(alone[1]!), half: 0 };
  const found = pattern.exec(text);
  if (!found) throw new RangeError(`no number in "${text}"`);
  const [, sign, whole, decimals = "", exponent, percent] = found;
  const unit = percent ? 0.01 : 10 ** (exponent ? exponentOf(exponent) : 0);
  const size = Number(`${whole!.replaceAll(",", "")}.${decimals || "0"}`) * unit;
  return { value: sign ? -size : size, half: 0.5 * 10 ** -decimals.length * unit };
}
