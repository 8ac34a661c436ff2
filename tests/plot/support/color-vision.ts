/**
 * The perceived difference of two colours: CIEDE2000 (Sharma, Wu and Dalal 2005), for normal vision and
 * for simulated dichromats (Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB).
 */
import type { Rgb } from "../../../web/plot/color/color.js";

export type Lab = readonly [number, number, number];
type Matrix = readonly [Lab, Lab, Lab];

export const eyes: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [a, b, c]: Lab): Lab =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Lab;

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIELAB (D65) of an sRGB colour as one of the {@link eyes} sees it. */
export function seenAs(color: Rgb, eye: Matrix): Lab {
  const seen = times(eye, color.map(linear) as unknown as Lab).map((share) =>
    Math.min(1, Math.max(0, share)),
  ) as unknown as Lab;
  const [x, y, z] = times(toXyz, seen);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/** Difference of two hues in (-180, 180] and their circular mean, in degrees; a grey has no hue. */
function hues(h1: number, h2: number, grey: boolean): [difference: number, mean: number] {
  if (grey) return [0, h1 + h2];
  const turn = h2 - h1 > 180 ? -360 : h2 - h1 < -180 ? 360 : 0;
  const sum = h1 + h2;
  return [h2 - h1 + turn, turn === 0 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180];
}

/** The CIEDE2000 difference of two CIELAB colours, with unit weights. */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 1 + 0.5 * (1 - Math.sqrt(chroma7 / (chroma7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(g * a1, b1), Math.hypot(g * a2, b2)];
  const [dh, h] = hues(hue(g * a1, b1), hue(g * a2, b2), c1 * c2 === 0);
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const cos = (factor: number, offset: number): number => Math.cos(radians(factor * h + offset));
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sC, sH] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const turn = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rT = -Math.sin(radians(2 * turn)) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const [x, y, z] = [(l2 - l1) / sL, (c2 - c1) / sC, dH / sH];
  return Math.sqrt(x * x + y * y + z * z + rT * y * z);
}
