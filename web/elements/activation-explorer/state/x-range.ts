/** A range of x. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The largest |x| of a range; the core explores no farther. */
export const FARTHEST = 1e6;
/** The narrowest range, relative to its largest |x| (at least 1). */
const NARROWEST = 1e-9;

export const spanOf = ({ from, to }: Range): number => to - from;

const smallest = ({ from, to }: Range): number =>
  NARROWEST * Math.max(1, Math.abs(from), Math.abs(to));

/** An end of a range, rounded to a ten-thousandth of its span: this keeps addresses short. */
function rounded(end: number, span: number): number {
  const decimals = Math.ceil(4 - Math.log10(span));
  return decimals <= 100 && decimals >= 0 ? Number(end.toFixed(decimals)) : Math.round(end);
}

/** The range of a start and a span, moved to within {@link FARTHEST} and rounded. */
function tidy(from: number, span: number): Range {
  const width = Math.min(span, 2 * FARTHEST);
  const start = Math.min(FARTHEST - width, Math.max(-FARTHEST, from));
  return { from: rounded(start, width), to: rounded(start + width, width) };
}

/** A range `factor` times as wide, in which `about` has the same share of the width. */
export function zoom(range: Range, factor: number, about: number): Range {
  const span = Math.max(smallest(range), spanOf(range) * factor);
  if (!(span > 0)) return range;
  const share = (about - range.from) / spanOf(range);
  return tidy(about - share * span, span);
}

/** The range moved by `by` to the right. */
export const pan = (range: Range, by: number): Range => tidy(range.from + by, spanOf(range));

/** The range after a pinch: fingers that went down at the values `a` and `b` are now at shares of the width. */
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
