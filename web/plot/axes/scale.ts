/** Maps values to pixels and back. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  readonly kind: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

type Pair = readonly [number, number];

/** A power of two that brings the width of a domain, and pixels by it, into the range of doubles. */
function unitOf([d0, d1]: Pair): number {
  const width = Math.abs(d1 - d0);
  if (width === Infinity) return 0.25;
  return width < 1e-290 ? 2 ** 600 : 1;
}

/** Linear: `domain[0]` maps to `range[0]`. An empty domain maps to the middle of the range. */
export function linearScale(domain: Pair, range: Pair): Scale {
  const unit = unitOf(domain);
  const [d0, d1] = [domain[0] * unit, domain[1] * unit];
  const [r0, r1] = range;
  const factor = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  const start = d1 === d0 ? (r0 + r1) / 2 : r0;
  const scale = (value: number): number =>
    factor === 0 ? start : start + (value * unit - d0) * factor;
  const invert = (pixel: number): number =>
    factor === 0 ? domain[0] : (d0 + (pixel - r0) / factor) / unit;
  return Object.assign(scale, { invert, kind: "linear" as const, domain, range });
}

/**
 * Logarithmic. Precondition: the domain is positive. Values of 0 and below map to an infinite pixel beyond
 * the end of the smallest values.
 */
export function logScale(domain: Pair, range: Pair): Scale {
  const inner = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  const scale = (value: number): number => inner(Math.log10(Math.max(0, value)));
  const invert = (pixel: number): number => 10 ** inner.invert(pixel);
  return Object.assign(scale, { invert, kind: "log" as const, domain, range });
}
