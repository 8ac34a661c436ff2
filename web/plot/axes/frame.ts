import { bottom, inset, right, type Rect } from "../canvas/geometry.js";
import type { Scale } from "./scale.js";
import type { Tick } from "./ticks.js";

/** The plotting area of a chart, with its scales, ticks and titles. */
export interface Frame {
  rect: Rect;
  x: Scale;
  y: Scale;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  xTitle: string;
  yTitle: string;
  /** What the labels of an axis leave out, at its end: "×10⁻²⁵", "+1,000,000"; left out, nothing. */
  xNote?: string;
  yNote?: string;
  /** The most that a name at a curve's end takes, CSS pixels; left out, all that it needs. */
  nameRoom?: number;
}

/** `outer` without the space for tick labels (left, below), the axis title (above) and names of curves (right). */
export function chartArea(outer: Rect, labelWidth: number, tickWidth = 38): Rect {
  return inset(outer, { top: 26, right: Math.max(10, labelWidth), bottom: 36, left: tickWidth });
}

/** Pixel ranges of a chart's two scales: x rightward, y upward. */
export const xRange = (rect: Rect): [number, number] => [rect.x, right(rect)];
export const yRange = (rect: Rect): [number, number] => [bottom(rect), rect.y];
