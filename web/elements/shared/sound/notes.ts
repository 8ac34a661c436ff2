/** What is heard of numbers: the one place that says which pitch and loudness a number has. */

/** A tone. */
export interface Note {
  /** When it begins, seconds after the first. */
  at: number;
  /** Its pitch, in hertz. */
  hertz: number;
  /** Its amplitude, 0 to 1; 0 is silence. */
  loudness: number;
}

/** The lowest pitch, in hertz, and the number of octaves up to the highest. */
export const lowestPitch = 220;
export const octaves = 2;

/** The loudness of a slope of 0, so that flat parts are heard, too. */
const quietest = 0.1;

/** The gradients that have the lowest and the highest pitch, relative to the output's. */
const gradientEnds = [1e-6, 10] as const;

/** Seconds that the trace of a curve takes, and its number of notes. */
const traceTime = 3;
const traceNotes = 150;

/** Seconds between the notes of two layers. */
const layerTime = 0.3;

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The pitch at a share of the way from the lowest to the highest: equal steps are equal intervals. */
export const pitchAt = (share: number): number => lowestPitch * 2 ** (octaves * within(share));

/** A curve's values and slopes at ascending x. */
export interface HeardCurve {
  x: ArrayLike<number>;
  value: ArrayLike<number>;
  slope: ArrayLike<number>;
}

/**
 * The tone of a point of a curve: its height between `low` and `high` is the pitch, the size of its slope, up to 1, the
 * loudness. Silence where the value or the slope is no number.
 */
export function pointNote(value: number, slope: number, low: number, high: number): Note {
  const isHeard = Number.isFinite(value) && Number.isFinite(slope) && high > low;
  const loudness = isHeard ? quietest + (1 - quietest) * within(Math.abs(slope)) : 0;
  return { at: 0, hertz: pitchAt(isHeard ? (value - low) / (high - low) : 0), loudness };
}

/** A note of a trace, and the place that it belongs to: x of a curve, or the index of a layer. */
export interface PlacedNote extends Note {
  place: number;
}

/** The index of the sample at or before `x`. */
function indexBefore(xs: ArrayLike<number>, x: number): number {
  let [first, last] = [0, xs.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (xs[middle]! <= x) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** A curve from left to right, from `from` to `to`, its samples spaced evenly in time. */
export function curveTrace(
  { x, value, slope }: HeardCurve,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): PlacedNote[] {
  return Array.from({ length: x.length > 0 ? traceNotes : 0 }, (_, i) => {
    const share = i / (traceNotes - 1);
    const index = indexBefore(x, from + share * (to - from));
    const note = pointNote(value[index]!, slope[index]!, low, high);
    return { ...note, at: share * traceTime, place: x[index]! };
  });
}

/** Gradients of the layers, nearest the input first, from the output back: the smaller, the lower, on a log scale. */
export function gradientTrace(measured: ArrayLike<number>): PlacedNote[] {
  const [low, high] = gradientEnds.map(Math.log10) as [number, number];
  return Array.from({ length: measured.length }, (_, i) => {
    const place = measured.length - 1 - i;
    const size = measured[place]!;
    const loudness = Number.isFinite(size) && size > 0 ? 0.8 : 0;
    const share = (Math.log10(size) - low) / (high - low);
    return { at: i * layerTime, hertz: pitchAt(loudness > 0 ? share : 0), loudness, place };
  });
}

/** A note in words: "440 Hz, loudness 73 %". */
export const noteWords = ({ hertz, loudness }: Note): string =>
  loudness === 0 ? "silence" : `${Math.round(hertz)} Hz, loudness ${Math.round(100 * loudness)} %`;
