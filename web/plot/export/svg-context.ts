/**
 * A canvas context that writes SVG, so that the drawing functions also make files. It has only what they
 * use: straight paths, arcs, rectangles, dashes, text and rectangular clips.
 */

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
/** Distance from each baseline down to the alphabetic one, in font sizes. */
const drops: Partial<Record<CanvasTextBaseline, number>> = { top: 0.8, middle: 0.35, bottom: -0.2 };

/** A number with at most two decimals: a hundredth of a pixel is enough. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

/** Width of a text in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** The context; {@link drawSvg} assembles the file. */
class SvgContext implements Style {
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
  #definitions: string[] = [];
  #elements: string[] = [];
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
    this.#restore(initial);
  }

  get definitions(): string {
    return this.#definitions.join("\n");
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

  clip(): void {
    const id = `clip${this.#definitions.length + 1}`;
    const outer = this.#clip ? ` clip-path="url(#${this.#clip})"` : "";
    this.#definitions.push(`<clipPath id="${id}"${outer}><path d="${this.#path}"/></clipPath>`);
    this.#clip = id;
  }

  fill(): void {
    this.#add("path", `d="${this.#path}" fill="${escape(this.fillStyle)}"`);
  }
  stroke(): void {
    this.#add("path", `d="${this.#path}" fill="none" ${this.#pen()}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#add("rect", `${place} fill="${escape(this.fillStyle)}"`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#add("rect", `${place} fill="none" ${this.#pen()}`);
  }
  clearRect(): void {
    // A file starts out empty.
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${escape(this.fillStyle)}"`);
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#pen()}`);
  }
  measureText(text: string): { width: number } {
    return { width: this.#measure(text, this.font) };
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }
  /** Scale 1: the file has no device pixels. */
  getTransform(): { a: number } {
    return { a: 1 };
  }

  #pen(): string {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(" ")}"` : "";
    const ends = `stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"`;
    return `stroke="${escape(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" ${ends}${dash}`;
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [, style = "", size = "10", family = ""] =
      /^(?:(italic|\d+|bold) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const look =
      style === "italic" ? ' font-style="italic"' : style ? ` font-weight="${style}"` : "";
    const font = `font-family="${escape(family)}" font-size="${size}"${look}`;
    const drop = (drops[this.textBaseline] ?? 0) * Number(size);
    const anchor = anchors[this.textAlign] ?? "start";
    const place = `x="${short(x)}" y="${short(y + drop)}" text-anchor="${anchor}"`;
    this.#add("text", `${place} ${font} ${paint}`, escape(text));
  }

  #add(name: string, attributes: string, content?: string): void {
    const alpha = this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : "";
    const clip = this.#clip ? ` clip-path="url(#${this.#clip})"` : "";
    const end = content === undefined ? "/>" : `>${content}</${name}>`;
    this.#elements.push(`<${name} ${attributes}${alpha}${clip}${end}`);
  }
}

/** Size and title of a picture file. */
export interface SvgPicture {
  width: number;
  height: number;
  /** Text alternative, one line. */
  title: string;
}

/** Runs drawing functions and returns what they drew as the text of an SVG file. */
export function drawSvg(
  { width, height, title }: SvgPicture,
  measure: Measure,
  draw: (ctx: CanvasRenderingContext2D) => void,
): string {
  const context = new SvgContext(measure);
  draw(context as unknown as CanvasRenderingContext2D);
  const size = `width="${short(width)}" height="${short(height)}"`;
  const box = `viewBox="0 0 ${short(width)} ${short(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} role="img">`,
    `<title>${escape(title)}</title>`,
    `<defs>${context.definitions}</defs>`,
    context.elements,
    "</svg>",
    "",
  ].join("\n");
}
