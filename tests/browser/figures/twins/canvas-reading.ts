import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { parseColor, type Rgb } from "../../../../web/plot/color/color.js";
import { written } from "./written.js";

/** A text on a canvas, as the page drew it; positions in pixels of the canvas. */
interface DrawnText {
  text: string;
  x: number;
  y: number;
  align: CanvasTextAlign;
  baseline: CanvasTextBaseline;
}

/**
 * A script for the page: keeps the texts that are drawn on each canvas since it was last cleared, as `texts` of the
 * canvas, so that a test reads the axes by their labels as people do.
 */
export const keepTexts = `{
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  Object.assign(CanvasRenderingContext2D.prototype, {
    clearRect(...box) {
      this.canvas.texts = [];
      clearRect.apply(this, box);
    },
    fillText(text, x, y, ...rest) {
      const at = this.getTransform().transformPoint({ x, y });
      const { textAlign: align, textBaseline: baseline } = this;
      (this.canvas.texts ??= []).push({ text, x: at.x, y: at.y, align, baseline });
      fillText.call(this, text, x, y, ...rest);
    },
  });
}`;

/** The pixels of a picture, (height, width, 4) row-major, and the texts that were drawn on it. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
  texts: readonly DrawnText[];
}

/** Reads a canvas of a page that has {@link keepTexts}. */
export async function readCanvas(canvas: Locator): Promise<Picture> {
  const { bytes, ...rest } = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
    copy.drawImage(element, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    const bytes = btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
    const { texts = [] } = element as { texts?: DrawnText[] };
    return { width, height, bytes, texts };
  });
  return { ...rest, pixels: Buffer.from(bytes, "base64") };
}

/** A line through the labels of an axis: where a value is, in pixels, and back. */
export interface Axis {
  at(value: number): number;
  value(pixel: number): number;
}

/** The axis whose labels are at `places`. Throws unless all of them are on one line, at most `apart` pixels from it. */
export function axisThrough(
  places: readonly (readonly [label: string, pixel: number])[],
  log: boolean,
  apart = 1e-3,
): Axis {
  assert.ok(places.length >= 2, `an axis with ${places.length} labels`);
  const of = (value: number): number => (log ? Math.log10(value) : value);
  const marks = places.map(([label, pixel]) => [of(written(label).value), pixel] as const);
  const [[v0, p0], [v1, p1]] = [marks[0]!, marks.at(-1)!];
  const slope = (p1 - p0) / (v1 - v0);
  const at = (value: number): number => p0 + (of(value) - v0) * slope;
  const value = (pixel: number): number =>
    log ? 10 ** (v0 + (pixel - p0) / slope) : v0 + (pixel - p0) / slope;
  for (const [i, [v, p]] of marks.entries()) {
    assert.ok(
      Math.abs(p0 + (v - v0) * slope - p) <= apart,
      `label ${places[i]![0]} is off its axis`,
    );
  }
  return { at, value };
}

const isNumber = (text: string): boolean =>
  /^−?[\d.,]+(×?10[⁻⁰-⁹¹²³]+)?$|^10[⁻⁰-⁹¹²³]+$/.test(text);

/** A chart's axes, and the rows of pixels between its uppermost and its lowest label. */
export interface Axes {
  x: Axis;
  y: Axis;
  rows: readonly [from: number, to: number];
}

/** Room for a line at the uppermost and the lowest label, pixels; titles are further away. */
const EDGE = 4;

/** A chart's axes, by the labels below and at the left. */
export function axesOf({ texts }: Picture, log = false): Axes {
  const numbers = texts.filter(({ text }) => isNumber(text));
  const below = numbers.filter(({ align, baseline }) => align === "center" && baseline === "top");
  const left = numbers.filter(({ align, baseline }) => align === "right" && baseline === "middle");
  const rows = left.map(({ y }) => y);
  return {
    x: axisThrough(below.map(({ text, x }) => [text, x]), false), // prettier-ignore
    y: axisThrough(left.map(({ text, y }) => [text, y]), log), // prettier-ignore
    rows: [Math.min(...rows) - EDGE, Math.max(...rows) + EDGE],
  };
}

/** Distance from the colours between paper and a colour, of 255, from which on a pixel has another: grids and shades are nearer. */
const OTHER = 14;

/** How much of a pixel has a colour, 0 to 1, on paper; 0 where there is another colour. */
export function shareOf(picture: Picture, x: number, y: number, color: Rgb, paper: Rgb): number {
  const at = 4 * (y * picture.width + x);
  const alpha = picture.pixels[at + 3]! / 255;
  let [length, along, square] = [0, 0, 0];
  for (let k = 0; k < 3; k++) {
    const way = color[k]! - paper[k]!;
    const seen = (picture.pixels[at + k]! - paper[k]!) * alpha;
    length += way * way;
    along += way * seen;
    square += seen * seen;
  }
  const rest = square - (along * along) / length;
  return rest < OTHER * OTHER && along > 0 ? Math.min(1, along / length) : 0;
}

/** The colour of a CSS text. */
export const rgb = (text: string): Rgb => parseColor(text);
