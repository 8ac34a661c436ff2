import { spread } from "../../../plot/axes/end-labels.js";
import type { Scale } from "../../../plot/axes/scale.js";
import type { Tick } from "../../../plot/axes/ticks.js";
import { legible } from "../../../plot/color/color.js";
import { functionStyle } from "../../../plot/color/palette.js";
import { themes } from "../../../plot/color/theme.js";
import { LABEL_SIZE } from "../../../plot/axes/axes.js";
import { numbers } from "./path-text.js";

/** Sides of a chart's area in units of its curves, whatever its width and height on the screen. */
export const UNITS = 1000;

/** Ranges of a chart's scales. */
export const xRange = [0, UNITS] as const;
export const yRange = [UNITS, 0] as const;

/** A curve with its name. */
export interface Series {
  id: string;
  name: string;
  /** Path data in units of the area. */
  path: string;
  /** Y of its right end in units of the area. */
  end: number;
}

/**
 * A chart that fills the width that it has. Curves and grid stretch with it; texts and lines keep their size, so that
 * it looks as its live figure does at every width.
 */
export interface Chart {
  /** CSS class, which gives the height. */
  kind: string;
  /** Text alternative. */
  sentence: string;
  x: Scale;
  y: Scale;
  xTicks: readonly ChartTick[];
  yTicks: readonly ChartTick[];
  xTitle: string;
  yTitle: string;
  /** What the labels of an axis leave out. */
  xNote: string;
  yNote: string;
  series: readonly Series[];
  /** Least height of the area on the screen, in CSS pixels: names keep apart there. */
  leastHeight: number;
  /** SVG over the curves, placed in per cent of the area; texts beside the chart. */
  extra?: string;
  tag?: string;
}

/** A tick; a fine one is left out on narrow charts. */
export interface ChartTick extends Tick {
  isFine: boolean;
}

/** Ticks of wide charts, of which narrow ones have some. */
export function chartTicks(wide: readonly Tick[], narrow: readonly Tick[]): ChartTick[] {
  const kept = new Set(narrow.map(({ value }) => value));
  return wide.map((tick) => ({ ...tick, isFine: !kept.has(tick.value) }));
}

/** A position in per cent of the area. */
export const percent = (units: number): string => `${Math.round((units / UNITS) * 1000) / 10}%`;

/** A colour as CSS that follows the page's colour scheme. */
const ofScheme = (color: (scheme: "light" | "dark") => string): string =>
  `light-dark(${color("light")},${color("dark")})`;

/** The colour of a function's curve. */
export const colorOf = (id: string): string =>
  ofScheme((scheme) => functionStyle(id, themes[scheme]).color);

/** The colour of a function's name. */
const inkOf = (id: string): string =>
  ofScheme((scheme) => legible(functionStyle(id, themes[scheme]).color, themes[scheme]));

/** The colour and dash of a curve as SVG attributes. */
function strokeOf(id: string): string {
  const { dash } = functionStyle(id, themes.light);
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `stroke="${colorOf(id)}"${dashes}`;
}

/** Grid lines, and stronger ones at zero, behind the curves. */
function grid({ x, y, xTicks, yTicks }: Chart): string {
  const across = (value: number): string => `M0 ${Math.round(y(value))}h${UNITS}`;
  const upright = (value: number): string => `M${Math.round(x(value))} 0v${UNITS}`;
  const lines = (isFine: boolean): string =>
    [
      ...xTicks.filter((tick) => tick.isFine === isFine).map(({ value }) => upright(value)),
      ...yTicks.filter((tick) => tick.isFine === isFine).map(({ value }) => across(value)),
    ].join("");
  const hasZero = ({ kind, domain: [from, to] }: Scale): boolean =>
    kind === "linear" && from <= 0 && to > 0;
  const zero = (x.domain[0] < 0 && hasZero(x) ? upright(0) : "") + (hasZero(y) ? across(0) : "");
  const path = (kind: string, d: string): string => (d ? `<path class="${kind}" d="${d}"/>` : "");
  return path("grid", lines(false)) + path("grid fine", lines(true)) + path("axis", zero);
}

/** Tick labels and titles of both axes. */
function labels({ x, y, xTicks, yTicks, xTitle, yTitle, xNote, yNote }: Chart): string {
  const fine = ({ isFine }: ChartTick): string => (isFine ? ' class="fine"' : "");
  const below = xTicks.map(
    (tick) => `<text${fine(tick)} x="${percent(x(tick.value))}" y="100%">${tick.label}</text>`,
  );
  const beside = yTicks.map(
    (tick) => `<text${fine(tick)} y="${percent(y(tick.value))}">${tick.label}</text>`,
  );
  return (
    `<g class="below">${below.join("")}</g><g class="beside">${beside.join("")}</g>` +
    (xNote === "" ? "" : `<text y="100%" dy="31">${xTitle}</text>`) +
    `<text class="x-title" x="100%" y="100%">${xNote || xTitle}</text>` +
    `<text y="-11">${yNote === "" ? yTitle : `${yNote}\u2003${yTitle}`}</text>`
  );
}

/** Names at the right ends of the curves, each with a leader to its curve. */
function names({ series, leastHeight }: Chart): string {
  const unit = UNITS / leastHeight;
  const wanted = series.map(({ end }) => end);
  const centres = spread(wanted, (LABEL_SIZE + 3) * unit, -8 * unit, UNITS + 8 * unit);
  const leaders = series.map(({ id, end }, i) => {
    const rise = Math.round(centres[i]!) - Math.round(end);
    return `<path d="M1 ${Math.round(end)}h4l${numbers([7, rise])}h2" stroke="${colorOf(id)}"/>`;
  });
  const texts = series.map(
    ({ id, name }, i) =>
      `<text x="100%" y="${percent(centres[i]!)}" fill="${inkOf(id)}">${name}</text>`,
  );
  return (
    `<svg class="leaders" x="100%" width="14" viewBox="0 0 14 ${UNITS}" preserveAspectRatio="none">${leaders.join("")}</svg>` +
    `<g class="names">${texts.join("")}</g>`
  );
}

/** The chart as HTML. A hidden copy of its longest name keeps the room for all names. */
export function drawChart(chart: Chart): string {
  const { kind, sentence, series, extra = "", tag } = chart;
  const curves = series.map(({ id, path }) => `<path class="curve" d="${path}" ${strokeOf(id)}/>`);
  const longest = series.map(({ name }) => name).sort((a, b) => b.length - a.length)[0] ?? "";
  const area = `<svg viewBox="0 0 ${UNITS} ${UNITS}" preserveAspectRatio="none">${grid(chart)}${curves.join("")}</svg>`;
  const tagged = tag ? `<em aria-hidden="true">${tag}</em>` : "";
  return (
    `<div class="chart ${kind}"><svg role="img" aria-label="${sentence}">${area}${labels(chart)}${names(chart)}${extra}</svg>` +
    `${tagged}<span aria-hidden="true">${longest}</span></div>`
  );
}
