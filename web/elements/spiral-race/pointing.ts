import { clamp, type Frame } from "../../plot/index.js";

/** The epoch under a pixel of the chart, as far as anybody has come; undefined before the first. */
export function epochAt(frame: Frame, x: number, furthest: number): number | undefined {
  if (furthest === 0) return undefined;
  return clamp(Math.round(frame.x.invert(x)), 0, furthest - 1);
}
