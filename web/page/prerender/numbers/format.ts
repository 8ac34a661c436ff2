import { format as d3Format } from "d3-format";

const superscript = /e([+−-]?)(\d+)$/;

/**
 * A number as HTML: d3's format with a true minus sign, exponents as powers of ten.
 *
 * `formatNumber(9.54e-7, ".2e")` is `9.54 × 10<sup>−7</sup>`.
 */
export function formatNumber(value: number, specifier: string): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return d3Format(specifier)(value).replace(
    superscript,
    (_, sign: string, digits: string) =>
      ` × 10<sup>${sign === "+" ? "" : sign && "−"}${digits}</sup>`,
  );
}
