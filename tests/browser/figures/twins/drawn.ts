import type { Rgb } from "../../../../web/plot/color/color.js";
import { shareOf, type Picture } from "./canvas-reading.js";

/** A colour on paper. */
export interface Ink {
  color: Rgb;
  paper: Rgb;
}

/** The least share of a pixel that counts: shades and faint lines have less. */
const LEAST = 0.25;

/**
 * The middle of the thickest line of a colour that crosses column `x`, pixels; NaN where none is a pixel thick. Thinner
 * ones are paler lines in the same colour, such as asymptotes.
 */
function rowOf(
  picture: Picture,
  x: number,
  { color, paper }: Ink,
  from: number,
  to: number,
): number {
  let best = { sum: 1, weighted: NaN };
  let run = { sum: 0, weighted: 0 };
  for (let y = Math.max(0, Math.floor(from)); y < Math.min(picture.height, to); y++) {
    const share = shareOf(picture, x, y, color, paper);
    if (share < LEAST) run = { sum: 0, weighted: 0 };
    else run = { sum: run.sum + share, weighted: run.weighted + share * (y + 0.5) };
    if (run.sum > best.sum) best = run;
  }
  return best.weighted / best.sum;
}

/** Columns in which a dash may have a gap, and its cap. */
const REACH = 6;

/**
 * The row of a drawn line at `x`, pixels, between the rows `from` and `to`: between the two nearest columns that have it,
 * on either side, because columns are a pixel wide and dashes leave gaps. NaN if there are none within a few pixels. `end`:
 * the first column behind the line's end, where its name may stand.
 */
export function lineAt(
  picture: Picture,
  x: number,
  ink: Ink,
  [from, to]: readonly [number, number],
  end = picture.width,
): number {
  const nearest = (start: number, step: 1 | -1): [number, number] | undefined => {
    for (let column = start; Math.abs(column - start) <= REACH && column < end; column += step) {
      const row = rowOf(picture, column, ink, from, to);
      if (!Number.isNaN(row)) return [column + 0.5, row];
    }
    return undefined;
  };
  const start = Math.min(Math.floor(x - 0.5), Math.ceil(end) - 1);
  const left = nearest(start, -1);
  const right = nearest(start + 1, 1);
  if (!left || !right) return (left ?? right)?.[1] ?? NaN;
  return left[1] + ((x - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}

/** The middle of a spot and its size. */
export interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** All spots of a colour: pixels that touch each other and have at least half of it. Columns outside `from` to `to` are left out. */
export function spotsOf(picture: Picture, { color, paper }: Ink, from = 0, to = Infinity): Spot[] {
  const { width, height } = picture;
  const isInked = new Uint8Array(width * height);
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(width, to); x++) {
    for (let y = 0; y < height; y++) {
      isInked[y * width + x] = Number(shareOf(picture, x, y, color, paper) >= 0.5);
    }
  }
  const spots: Spot[] = [];
  for (let start = 0; start < isInked.length; start++) {
    if (isInked[start]) spots.push(takeSpot(isInked, start, width));
  }
  return spots;
}

/** Removes the pixels that hang together with pixel `start`; returns the spot that they make. */
function takeSpot(isInked: Uint8Array, start: number, width: number): Spot {
  const found: number[] = [start];
  isInked[start] = 0;
  for (const at of found) {
    const column = at % width;
    const near = [
      at - width,
      at + width,
      ...(column > 0 ? [at - 1] : []),
      ...(column + 1 < width ? [at + 1] : []),
    ];
    for (const next of near) {
      if (!isInked[next]) continue;
      isInked[next] = 0;
      found.push(next);
    }
  }
  const [xs, ys] = [found.map((at) => at % width), found.map((at) => Math.floor(at / width))];
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, each) => sum + each, 0) / list.length + 0.5;
  const extent = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b)) - list.reduce((a, b) => Math.min(a, b)) + 1; // prettier-ignore
  return { x: mean(xs), y: mean(ys), width: extent(xs), height: extent(ys) };
}
