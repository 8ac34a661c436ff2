/** A range of x. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How far from zero a range may reach: what the core explores. */
export const FARTHEST = 1e6;
/** How narrow a range may get, measured by how far from zero it is. */
const NARROWEST = 1e-9;

export const spanOf = ({ from, to }: Range): number => to - from;

const smallest = ({ from, to }: Range): number =>
  NARROWEST * Math.max(1, Math.abs(from), Math.abs(to));

/** An end with no more digits than a ten-thousandth of the range, so that addresses stay short. */
function rounded(end: number, span: number): number {
  const decimals = Math.ceil(4 - Math.log10(span));
  return decimals <= 100 && decimals >= 0 ? Number(end.toFixed(decimals)) : Math.round(end);
}

/** The range with short numbers, moved to within reach. */
function tidy(from: number, span: number): Range {
  const width = Math.min(span, 2 * FARTHEST);
  const start = Math.min(FARTHEST - width, Math.max(-FARTHEST, from));
  return { from: rounded(start, width), to: rounded(start + width, width) };
}

/** `factor` times as wide, with `about` staying where it is on the screen. */
export function zoom(range: Range, factor: number, about: number): Range {
  const span = Math.max(smallest(range), spanOf(range) * factor);
  if (!(span > 0)) return range;
  const share = (about - range.from) / spanOf(range);
  return tidy(about - share * span, span);
}

/** Moved by `by` to the right. */
export const pan = (range: Range, by: number): Range => tidy(range.from + by, spanOf(range));

/** The range under two fingers that were on the values `a` and `b` and are now at shares of the width. */
export function pinch(
  range: Range,
  a: { value: number; share: number },
  b: { value: number; share: number },
): Range {
  const apart = b.share - a.share;
  if (Math.abs(apart) < 0.01) return range;
  const span = (b.value - a.value) / apart;
  if (!(span > smallest(range))) return range;
  return tidy(a.value - a.share * span, span);
}
