/**
 * A canvas context that writes SVG, so that the drawing functions also make files. It has only what they
 * use: straight paths, arcs, rectangles, dashes, text and rectangular clips.
 */
import type { Rect } from "../canvas/geometry.js";
import type { Theme } from "../color/theme.js";
import { fieldLayers } from "./field-layers.js";
import { grayPng, pngAddress, type Deflate } from "./gray-png.js";
import { escape, hashName, short } from "./svg-text.js";
import type { VectorContext } from "./vector-context.js";

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  globalAlpha: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
}

interface State extends Style {
  dash: number[];
  clip: string | undefined;
}

const initial: State = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  globalAlpha: 1,
  lineCap: "butt",
  lineJoin: "miter",
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  dash: [],
  clip: undefined,
};

const anchors: Partial<Record<CanvasTextAlign, string>> = {
  center: "middle",
  right: "end",
  end: "end",
};
/** Distance from each baseline down to the alphabetic one, in font sizes, as browsers have it for DejaVu Sans. */
const drops: Partial<Record<CanvasTextBaseline, number>> = {
  top: 0.76,
  middle: 0.26,
  bottom: -0.24,
};

const place = (x: number, y: number, width: number, height: number): string =>
  `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;

/** Width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** How texts are measured and pixels compressed. */
export interface SvgTools {
  measure: Measure;
  /** Left out, pixels are stored uncompressed. */
  deflate?: Deflate;
}

/** Stands for a colour in the text of elements. No text has it: escaping replaces control characters. */
export const COLOR = "\u0001";

/** The context; {@link drawSvg} assembles the file. Colours are kept apart, since they may depend on the reader. */
export class SvgContext implements Style, VectorContext {
  declare fillStyle: string;
  declare strokeStyle: string;
  declare lineWidth: number;
  declare globalAlpha: number;
  declare lineCap: CanvasLineCap;
  declare lineJoin: CanvasLineJoin;
  declare font: string;
  declare textAlign: CanvasTextAlign;
  declare textBaseline: CanvasTextBaseline;
  #dash: number[] = [];
  #clip: string | undefined;
  #stack: State[] = [];
  #path = "";
  /** Names of definitions by their texts, in which the name is left out. */
  #names = new Map<string, string>();
  #elements: string[] = [];
  readonly #tools: SvgTools;
  readonly #family: string;
  /** Colours of the elements, in their order. */
  readonly colors: string[] = [];

  /** `family` is the font of the file: texts in it do not name it. */
  constructor(tools: SvgTools, family: string) {
    this.#tools = tools;
    this.#family = family;
    this.#restore(initial);
  }

  get definitions(): string {
    return Array.from(this.#names, ([text, name]) => text.replace("#", `id="${name}"`)).join("\n");
  }
  get elements(): string {
    return this.#elements.join("\n");
  }

  #restore({ dash, clip, ...style }: State): void {
    Object.assign(this, style);
    this.#dash = dash;
    this.#clip = clip;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, lineCap, lineJoin } = this;
    const { font, textAlign, textBaseline } = this;
    const stroke = { strokeStyle, lineWidth, lineCap, lineJoin, dash: this.#dash };
    const text = { font, textAlign, textBaseline };
    this.#stack.push({ fillStyle, globalAlpha, ...stroke, ...text, clip: this.#clip });
  }

  restore(): void {
    const state = this.#stack.pop();
    if (state) this.#restore(state);
  }

  beginPath(): void {
    this.#path = "";
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }
  /** As on a canvas, a path may begin with `lineTo`. */
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === "" ? "M" : "L"}${short(x)} ${short(y)}`;
  }
  closePath(): void {
    this.#path += "Z";
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
  /** Two arcs of half the angle each, since SVG has no single arc for a full circle. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number): string =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const r = short(radius);
    const middle = (from + to) / 2;
    const large = to - from > 2 * Math.PI ? 1 : 0;
    this.#path += `M${at(from)}A${r} ${r} 0 ${large} 1 ${at(middle)}A${r} ${r} 0 ${large} 1 ${at(to)}`;
  }

  /** Name of a definition; the first "#" in its text is where its name belongs. */
  #define(text: string): string {
    const known = this.#names.get(text);
    if (known) return known;
    const taken = new Set(this.#names.values());
    let name = hashName(text);
    while (taken.has(name)) name += "_";
    this.#names.set(text, name);
    return name;
  }

  clip(): void {
    const outer = this.#clip ? ` clip-path="url(#${this.#clip})"` : "";
    this.#clip = this.#define(`<clipPath #${outer}><path d="${this.#path}"/></clipPath>`);
  }

  drawPart({ x, y, width, height }: Rect, draw: (ctx: CanvasRenderingContext2D) => void): void {
    this.save();
    this.#restore(initial);
    this.#elements.push(`<svg ${place(x, y, width, height)}>`);
    draw(this as unknown as CanvasRenderingContext2D);
    this.#elements.push("</svg>");
    this.restore();
  }

  fillField(field: Float32Array, classes: number, size: number, rect: Rect, theme: Theme): void {
    for (const { color, shares } of fieldLayers(field, classes, size, theme)) {
      this.fillStyle = color;
      this.#fillShares(shares, size, rect);
    }
  }

  /** Fills a rectangle as far as each pixel's share, 0..1, says. */
  #fillShares(shares: ArrayLike<number>, size: number, rect: Rect): void {
    const box = place(rect.x, rect.y, rect.width, rect.height);
    const address = pngAddress(grayPng(shares, size, this.#tools.deflate));
    const image = `<image ${box} preserveAspectRatio="none" href="${address}"/>`;
    const mask = this.#define(`<mask # maskUnits="userSpaceOnUse" ${box}>${image}</mask>`);
    this.#add("rect", `${box} mask="url(#${mask})" ${this.#color("fill", this.fillStyle)}`);
  }

  fill(): void {
    this.#add("path", `d="${this.#path}" ${this.#color("fill", this.fillStyle)}`);
  }
  /** A path that was just filled gets its stroke in the same element. */
  stroke(): void {
    const filled = `<path d="${this.#path}" fill="${COLOR}"${this.#state()}/>`;
    const isFilled = this.globalAlpha === 1 && this.#elements.at(-1) === filled;
    if (isFilled) this.#elements.pop();
    const fill = isFilled ? `fill="${COLOR}"` : 'fill="none"';
    this.#add("path", `d="${this.#path}" ${fill} ${this.#pen()}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add("rect", `${place(x, y, width, height)} ${this.#color("fill", this.fillStyle)}`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add("rect", `${place(x, y, width, height)} fill="none" ${this.#pen()}`);
  }
  clearRect(): void {
    // A file starts out empty.
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#color("fill", this.fillStyle));
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#pen()}`);
  }
  measureText(text: string): { width: number } {
    return { width: this.#tools.measure(text, this.font) };
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }
  /** Scale 1: the file has no device pixels. */
  getTransform(): { a: number } {
    return { a: 1 };
  }

  #color(property: "fill" | "stroke", color: string): string {
    this.colors.push(color);
    return `${property}="${COLOR}"`;
  }

  #pen(): string {
    const { lineWidth, lineCap, lineJoin } = this;
    const width = lineWidth === 1 ? "" : ` stroke-width="${short(lineWidth)}"`;
    const cap = lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`;
    const join = lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`;
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(" ")}"` : "";
    return `${this.#color("stroke", this.strokeStyle)}${width}${cap}${join}${dash}`;
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [, style = "", size = "10", family = ""] =
      /^(?:(italic|\d+|bold) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const look =
      style === "italic" ? ' font-style="italic"' : style ? ` font-weight="${style}"` : "";
    const named = family === this.#family ? "" : `font-family="${escape(family)}" `;
    const font = `${named}font-size="${size}"${look}`;
    const drop = (drops[this.textBaseline] ?? 0) * Number(size);
    const anchor = anchors[this.textAlign];
    const anchored = anchor ? ` text-anchor="${anchor}"` : "";
    const place = `x="${short(x)}" y="${short(y + drop)}"${anchored}`;
    this.#add("text", `${place} ${font} ${paint}`, escape(text));
  }

  /** Opacity and clip as attributes. */
  #state(): string {
    const alpha = this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : "";
    return alpha + (this.#clip ? ` clip-path="url(#${this.#clip})"` : "");
  }

  #add(name: string, attributes: string, content?: string): void {
    const end = content === undefined ? "/>" : `>${content}</${name}>`;
    this.#elements.push(`<${name} ${attributes}${this.#state()}${end}`);
  }
}
