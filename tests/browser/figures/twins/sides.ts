import { parseColor, type Rgb } from "../../../../web/plot/color/color.js";
import { lightTheme } from "../../../../web/plot/color/theme.js";
import type { Picture } from "./canvas-reading.js";

const [blue, orange, paper] = [lightTheme.blue, lightTheme.orange, lightTheme.paper].map(parseColor) as [Rgb, Rgb, Rgb]; // prettier-ignore

/** Least share of a colour by which a side is told: rounding leaves less. */
const LEAST = 0.02;

/** The most of a field's colour, with room; data points, lines and marks have more, or another colour. */
const MOST = 0.6;

/**
 * On which side of a field's border the pixel at (x, y) is: 1 if it is orange, -1 if it is blue, 0 if it is pale, or has
 * another colour.
 */
export function sideAt(picture: Picture, x: number, y: number): -1 | 0 | 1 {
  const at = 4 * (Math.floor(y) * picture.width + Math.floor(x));
  const share = (hue: Rgb): number => {
    let [length, along, square] = [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      const [way, seen] = [hue[k]! - paper[k]!, picture.pixels[at + k]! - paper[k]!];
      length += way * way;
      along += way * seen;
      square += seen * seen;
    }
    return square - (along * along) / length < 100 ? along / length : 0;
  };
  const [cold, warm] = [share(blue), share(orange)];
  if (Math.max(cold, warm) > MOST || Math.max(cold, warm) < LEAST) return 0;
  return warm > cold ? 1 : -1;
}

/** The side that all clear pixels on a circle of `radius` pixels around (x, y) have; 0 if they differ, or few are clear. */
export function sideAround(picture: Picture, x: number, y: number, radius: number): -1 | 0 | 1 {
  const sides = Array.from({ length: 12 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 12;
    const [px, py] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const isInside = px >= 0 && py >= 0 && px < picture.width && py < picture.height;
    return isInside ? sideAt(picture, px, py) : 0;
  }).filter((side) => side !== 0);
  const [first] = sides;
  return first !== undefined && sides.length >= 3 && sides.every((side) => side === first) ? first : 0; // prettier-ignore
}
