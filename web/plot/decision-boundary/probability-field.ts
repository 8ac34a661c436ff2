import { FIELD } from "./classes.js";
import { mix, parseColor } from "../color/color.js";
import type { Theme } from "../color/theme.js";

const STEPS = 256;

/** Colours of probabilities 0 .. 1 as packed RGBA; class 0 blue, class 1 orange, doubt is pale. */
function colorTable(theme: Theme): Uint32Array {
  const bytes = new Uint8ClampedArray(STEPS * 4);
  const paper = parseColor(theme.paper);
  for (let step = 0; step < STEPS; step++) {
    const signed = (2 * step) / (STEPS - 1) - 1;
    const hue = parseColor(signed < 0 ? theme.blue : theme.orange);
    const share =
      FIELD.faintest + (FIELD.strongest[theme.scheme] - FIELD.faintest) * Math.abs(signed);
    bytes.set([...mix(paper, hue, share), 255], step * 4);
  }
  return new Uint32Array(bytes.buffer);
}

let latest: { key: string; table: Uint32Array } | undefined;

function tableFor(theme: Theme): Uint32Array {
  const key = `${theme.scheme} ${theme.paper} ${theme.blue} ${theme.orange}`;
  if (latest?.key !== key) latest = { key, table: colorTable(theme) };
  return latest.table;
}

/**
 * Writes the colours of probabilities (any value that is not a number: paper) into `pixels`,
 * RGBA, four bytes each, in the same order. Colours say the class, saturation the confidence.
 */
export function paintField(
  probabilities: ArrayLike<number>,
  pixels: Uint8ClampedArray,
  theme: Theme,
): void {
  const table = tableFor(theme);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  const middle = table[STEPS >> 1]!;
  for (let i = 0; i < words.length; i++) {
    const step = Math.round(probabilities[i]! * (STEPS - 1));
    words[i] = table[step] ?? middle;
  }
}
