import { FIELD } from "./classes.js";
import { mix, parseColor } from "../color/color.js";
import type { Theme } from "../color/theme.js";

const STEPS = 256;

/** Colours of probabilities 0..1 of class 1 as packed RGBA: blue at 0, pale at 1/2, orange at 1. */
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
 * Writes the colours of probabilities of class 1 into `pixels` (RGBA) in the same order. The hue is that of
 * the likelier class, the saturation its probability; NaN has the colour of 1/2.
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
