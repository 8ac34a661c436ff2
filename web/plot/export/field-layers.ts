import { withAlpha } from "../color/color.js";
import type { Theme } from "../color/theme.js";
import { classColor, FIELD } from "../decision-boundary/classes.js";

/** Opacity at equal probabilities, as a share of that at probability 1: the same in both schemes. */
const FAINTEST = FIELD.faintest / ((FIELD.strongest.light + FIELD.strongest.dark) / 2);

/** Probability of each class at pixel `i`, from `field` with one probability of class 1, or one of each class. */
const probability = (field: Float32Array, classes: number, pixels: number) =>
  classes === 1
    ? (label: number, i: number): number => (label === 1 ? field[i]! : 1 - field[i]!)
    : (label: number, i: number): number => field[label * pixels + i]!;

/** How much of its colour each class has at each pixel: its lead where it is the likeliest, 0 elsewhere. */
function sharesOf(field: Float32Array, classes: number, pixels: number): Float32Array[] {
  const of = probability(field, classes, pixels);
  const count = Math.max(2, classes);
  const shares = Array.from({ length: count }, () => new Float32Array(pixels));
  for (let i = 0; i < pixels; i++) {
    let best = 0;
    for (let label = 1; label < count; label++) if (of(label, i) > of(best, i)) best = label;
    const lead = (of(best, i) * count - 1) / (count - 1);
    shares[best]![i] = FAINTEST + (1 - FAINTEST) * (lead > 0 ? lead : 0);
  }
  return shares;
}

/** A layer of a field: its colour, and how much of it each pixel has, 0..1, (size, size) row-major. */
interface FieldLayer {
  color: string;
  shares: Float32Array;
}

/**
 * A field of probabilities as layers: each class's colour, as opaque as the class leads. Shares are the same in both
 * schemes.
 */
export const fieldLayers = (
  field: Float32Array,
  classes: number,
  size: number,
  theme: Theme,
): FieldLayer[] =>
  sharesOf(field, classes, size * size)
    .map((shares, label) => ({
      color: withAlpha(classColor(label, theme), FIELD.strongest[theme.scheme]),
      shares,
    }))
    .filter(({ shares }) => shares.some((share) => share > 0));
