import { numbers, type Point } from "./path-text.js";

/** A sample of a curve in units of a picture: a point, and the slope there. */
interface Sample {
  x: number;
  y: number;
  slope: number;
}

/** Inner control points of the cubic that has the values and slopes of two samples. */
function controls(a: Sample, b: Sample): [Point, Point] {
  const third = (b.x - a.x) / 3;
  return [
    [a.x + third, a.y + third * a.slope],
    [b.x - third, b.y - third * b.slope],
  ];
}

/** Y of the cubic from `a` to `b` at x, which runs evenly along it. */
function cubicAt(a: Sample, b: Sample, x: number): number {
  const t = (x - a.x) / (b.x - a.x);
  const [[, y1], [, y2]] = controls(a, b);
  const s = 1 - t;
  return s * s * s * a.y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * b.y;
}

/** Index of the last sample that one cubic from `start` reaches while it misses none between by more than `tolerance`. */
function reach(samples: readonly Sample[], start: number, tolerance: number): number {
  const from = samples[start]!;
  for (let end = samples.length - 1; end > start + 1; end--) {
    const to = samples[end]!;
    const between = samples.slice(start + 1, end);
    if (between.every(({ x, y }) => Math.abs(cubicAt(from, to, x) - y) <= tolerance)) return end;
  }
  return start + 1;
}

/** Path data of one piece of a curve without its first point: few cubics, or one line where it is straight. */
function pieceText(samples: readonly Sample[], tolerance: number): string {
  let text = "";
  for (let start = 0; start < samples.length - 1;) {
    const end = reach(samples, start, tolerance);
    const [a, b] = [samples[start]!, samples[end]!];
    const place = ([x, y]: Point): Point => [
      Math.round(x) - Math.round(a.x),
      Math.round(y) - Math.round(a.y),
    ];
    const to = place([b.x, b.y]);
    const chord = (b.y - a.y) / (b.x - a.x);
    const bend = (Math.max(Math.abs(a.slope - chord), Math.abs(b.slope - chord)) * (b.x - a.x)) / 3;
    text +=
      bend <= tolerance
        ? `l${numbers(to)}`
        : `c${numbers([...controls(a, b).flatMap((point) => [...place(point)]), ...to])}`;
    start = end;
  }
  return text;
}

/**
 * Path data of a curve in whole units: cubics with the curve's own values and slopes, which miss its samples by at
 * most `tolerance` before rounding. `breaks` holds the indices at which a piece of its own begins.
 */
export function curveText(
  samples: readonly Sample[],
  breaks: Iterable<number>,
  tolerance = 0.5,
): string {
  const starts = [0, ...breaks];
  let end: Sample | undefined;
  const pieces = starts.map((start, i) => {
    const piece = samples.slice(start, starts[i + 1] ?? samples.length);
    const { x, y } = piece[0]!;
    const isJoined = end && Math.round(end.y) === Math.round(y);
    end = piece.at(-1);
    const move = isJoined ? "" : `M${numbers([Math.round(x), Math.round(y)])}`;
    return move + pieceText(piece, tolerance);
  });
  return pieces.join("");
}
