import assert from "node:assert/strict";
import type { Axes, Axis, Picture } from "./canvas-reading.js";
import { lineAt, type Ink } from "./drawn.js";
import { written } from "./written.js";

/**
 * Half the width of a pixel: the middle of a mark is known to that, because a picture has no places between pixels.
 * Asserts that a mark at `pixel` of an axis is where the number in `text` is, as far as its digits say.
 */
export function assertAt(axis: Axis, pixel: number, text: string, what: string, room = 0.5): void {
  const { value, half } = written(text);
  const ends = [axis.at(value - half), axis.at(value + half)].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  assert.ok(
    pixel >= low - room && pixel <= high + room,
    `${what}: "${text}" is at pixel ${low.toFixed(2)} to ${high.toFixed(2)}, drawn at ${pixel.toFixed(2)}, which is ${axis.value(pixel)}`,
  );
}

/** Asserts that two texts say the same number, as far as the digits of both say. */
export function assertSame(one: string, other: string, what: string): void {
  const [a, b] = [written(one), written(other)];
  const apart = Math.abs(a.value - b.value);
  assert.ok(
    apart <= a.half + b.half + 1e-12 * Math.abs(a.value),
    `${what}: "${one}" and "${other}"`,
  );
}

/**
 * Asserts that a drawn line passes through the place that two texts name, within half a pixel in each direction: where
 * the line is steep, half a pixel to the side is as much of the height as the line covers on it. `end`: the first column
 * behind the line's end.
 */
export function assertOnLine(
  picture: Picture,
  { x, y, rows }: Axes,
  ink: Ink,
  at: string,
  text: string,
  what: string,
  end?: number,
): void {
  const column = x.at(written(at).value);
  const known = [-0.5, 0, 0.5]
    .map((by) => lineAt(picture, column + by, ink, rows, end))
    .filter(Number.isFinite);
  assert.ok(known.length > 0, `${what}: no line at pixel ${column}`);
  const steepness = Math.max(...known) - Math.min(...known);
  assertAt(y, known[Math.floor(known.length / 2)]!, text, what, 0.5 + steepness);
}
