import { mix, parseColor } from "../color/color.js";
import { hues } from "../color/palette.js";
import type { Theme } from "../color/theme.js";

/** Largest number of classes with distinct colours and marks. */
export const MOST_CLASSES = 8;

const further = ["green", "violet", "rose", "gold", "umber", "sky"] as const;

/** The colour of a class: blue, orange, and six of the functions' hues. */
export const classColor = (label: number, theme: Theme): string =>
  label === 0
    ? theme.blue
    : label === 1
      ? theme.orange
      : hues[further[(label - 2) % further.length]!][theme.scheme];

/** Corners of a regular polygon with the area of the unit disc; the first is `turn` turns from the x axis. */
function polygon(count: number, turn: number): readonly (readonly [number, number])[] {
  const radius = Math.sqrt((2 * Math.PI) / (count * Math.sin((2 * Math.PI) / count)));
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * (i / count + turn);
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

/** Corners of a cross with the area of the unit disc; its arms are a third of its width. */
function cross(turn: number): readonly (readonly [number, number])[] {
  const half = 1.5 * Math.sqrt(Math.PI / 5);
  const arm = half / 3;
  const corner = [[arm, -half], [arm, -arm], [half, -arm]] as const; // prettier-ignore
  return [0, 1, 2, 3].flatMap((quarter) => {
    const angle = 2 * Math.PI * (quarter / 4 + turn);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return corner.map(([x, y]) => [x * c - y * s, x * s + y * c] as const);
  });
}

/** Outlines of the marks of classes 1 and up, of equal area; class 0 is a disc. */
const outlines = [
  polygon(4, 1 / 8), // a square
  polygon(3, -1 / 4), // a triangle on its side
  polygon(4, 0), // a diamond
  polygon(3, 1 / 4), // a triangle on its tip
  cross(0),
  polygon(5, -1 / 4),
  cross(1 / 8),
];

/** The part of a context that marks use. */
type Path = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "arc" | "rect" | "closePath">;

/** Adds the mark of a class to the current path: round for class 0, square for class 1, and so on, all of equal area. */
export function addClassMark(ctx: Path, label: number, x: number, y: number, radius: number): void {
  if (label === 0) {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (label === 1) {
    const side = radius * Math.sqrt(Math.PI);
    ctx.rect(x - side / 2, y - side / 2, side, side);
    return;
  }
  outlines[(label - 1) % outlines.length]!.forEach(([dx, dy], i) => {
    if (i === 0) ctx.moveTo(x + dx * radius, y + dy * radius);
    else ctx.lineTo(x + dx * radius, y + dy * radius);
  });
  ctx.closePath();
}

/** Opacity of a field's colours: at equal probabilities, and at probability 1. */
export const FIELD = { faintest: 0.05, strongest: { light: 0.46, dark: 0.52 } } as const;

/**
 * Writes the colours of probabilities, (classes, pixels) row-major, into `pixels` (RGBA). The likeliest class gives
 * the hue, its probability above 1 / classes the saturation; NaN has the faintest colour.
 */
export function paintClasses(
  probabilities: ArrayLike<number>,
  classes: number,
  pixels: Uint8ClampedArray,
  theme: Theme,
): void {
  const paper = parseColor(theme.paper);
  const colors = Array.from({ length: classes }, (_, label) =>
    parseColor(classColor(label, theme)),
  );
  const count = pixels.length / 4;
  const span = FIELD.strongest[theme.scheme] - FIELD.faintest;
  for (let i = 0; i < count; i++) {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (probabilities[k * count + i]! > probabilities[best * count + i]!) best = k;
    }
    const lead = (probabilities[best * count + i]! * classes - 1) / (classes - 1);
    const share = FIELD.faintest + span * (lead > 0 ? lead : 0);
    pixels.set([...mix(paper, colors[best]!, share), 255], i * 4);
  }
}

/** Probability of class `label` minus the largest of the others, (pixels): positive where it is the likeliest. */
export function leadOf(
  probabilities: ArrayLike<number>,
  classes: number,
  label: number,
): Float32Array {
  const count = probabilities.length / classes;
  return Float32Array.from({ length: count }, (_, i) => {
    let other = -Infinity;
    for (let k = 0; k < classes; k++) {
      if (k !== label) other = Math.max(other, probabilities[k * count + i]!);
    }
    return probabilities[label * count + i]! - other;
  });
}
