/** Maps values to pixels and back. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  readonly kind: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

type Pair = readonly [number, number];

/** Linear: `domain[0]` maps to `range[0]`. An empty domain maps to the middle of the range. */
export function linearScale(domain: Pair, range: Pair): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const factor = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  const start = d1 === d0 ? (r0 + r1) / 2 : r0;
  const scale = (value: number): number => start + (value - d0) * factor;
  const invert = (pixel: number): number => (factor === 0 ? d0 : d0 + (pixel - r0) / factor);
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
