import { ticks } from "d3-array";
import { format } from "d3-format";
import { functionStyle } from "../../../plot/color/palette.js";
import { themes } from "../../../plot/color/theme.js";

/** Size of a picture in units of its viewBox, and the ranges of its axes. */
export interface Frame {
  width: number;
  height: number;
  x: readonly [from: number, to: number];
  y: readonly [from: number, to: number];
}

const margin = { top: 26, right: 8, bottom: 24, left: 34 };

/** A coordinate with at most one decimal: a picture has hundreds. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

export const scaleX = ({ x, width }: Frame, value: number): number =>
  margin.left + ((value - x[0]) / (x[1] - x[0])) * (width - margin.left - margin.right);

export const scaleY = ({ y, height }: Frame, value: number): number =>
  height - margin.bottom - ((value - y[0]) / (y[1] - y[0])) * (height - margin.top - margin.bottom);

/** The colour of a function, as CSS that follows the page's colour scheme. */
export const colorOf = (id: string): string =>
  `light-dark(${functionStyle(id, themes.light).color}, ${functionStyle(id, themes.dark).color})`;

/** The colour and dash of a function as SVG attributes. */
export function strokeOf(id: string): string {
  const { dash } = functionStyle(id, themes.light);
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `stroke="${colorOf(id)}"${dashes}`;
}

/** Grid lines with their numbers; the lines at zero are stronger. */
export function grid(frame: Frame, label: (value: number) => string = format("~")): string {
  const columns = ticks(frame.x[0], frame.x[1], 6).map((value) => {
    const x = short(scaleX(frame, value));
    const lines = `<path class="${value === 0 ? "axis" : "grid"}" d="M${x} ${margin.top}V${frame.height - margin.bottom}"/>`;
    return `${lines}<text x="${x}" y="${frame.height - 6}" text-anchor="middle">${format("~")(value)}</text>`;
  });
  const rows = ticks(frame.y[0], frame.y[1], 5).map((value) => {
    const y = scaleY(frame, value);
    const lines = `<path class="${value === 0 ? "axis" : "grid"}" d="M${margin.left} ${short(y)}H${frame.width - margin.right}"/>`;
    return `${lines}<text x="${margin.left - 6}" y="${short(y + 4)}" text-anchor="end">${label(value)}</text>`;
  });
  return [...columns, ...rows].join("");
}

/** A picture with its title above the frame; `sentence` is its text alternative. */
export function picture(frame: Frame, title: string, sentence: string, content: string): string {
  const size = `viewBox="0 0 ${frame.width} ${frame.height}"`;
  const name = `<text class="name" x="${margin.left}" y="14">${title}</text>`;
  return `<svg ${size} role="img" aria-label="${sentence}">${content}${name}</svg>`;
}

/** The legend of a picture: a stroke and a name per function. */
export function key(ids: readonly string[], nameOf: (id: string) => string): string {
  const items = ids.map((id) => {
    const line = `<svg viewBox="0 0 32 8" aria-hidden="true"><path class="curve" d="M2 4H30" ${strokeOf(id)}/></svg>`;
    return `<li>${line}${nameOf(id)}</li>`;
  });
  return `<ul class="key">${items.join("")}</ul>`;
}
