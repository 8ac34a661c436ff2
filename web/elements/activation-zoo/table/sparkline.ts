import { html, nothing, svg, type TemplateResult } from "lit";
import type { ExploreResult } from "../../../engine/index.js";
import type { SeriesStyle, Theme } from "../../../plot/index.js";
import { sparkRange } from "../zoo-entry.js";

const width = 72;
const height = 40;
export const sparkSize = { width, height } as const;
/** Values at the lower and the upper edge; all sparklines have the same scale. */
const low = -1.5;
const high = 3;

export const across = (x: number): number =>
  (width * (x - sparkRange.from)) / (sparkRange.to - sparkRange.from);
export const down = (y: number): number => (height * (high - y)) / (high - low);

/** y in pixels, at most one height outside the picture: far larger numbers would slow the renderer. */
export const clamp = (y: number): number => Math.max(-height, Math.min(2 * height, y));

/** Indices of the samples after jumps. */
export const startsOf = ({ value, breaks }: Pick<ExploreResult, "value" | "breaks">): Set<number> =>
  new Set(Array.from(breaks).filter((i) => value[i] !== value[i - 1]));

/** The curve as the data of an SVG path; jumps and NaN interrupt the line. */
export function sparkPath({ x, value, breaks }: ExploreResult): string {
  const starts = startsOf({ value, breaks });
  let path = "";
  let isDown = false;
  for (let i = 0; i < x.length; ++i) {
    const y = value[i]!;
    if (Number.isNaN(y)) {
      isDown = false;
      continue;
    }
    const point = `${across(x[i]!).toFixed(2)} ${clamp(down(y)).toFixed(2)}`;
    path += `${isDown && !starts.has(i) ? "L" : "M"}${point}`;
    isDown = true;
  }
  return path;
}

/**
 * A thumbnail of a function over [-4, 4], with the axes. Hidden from screen readers: the row has the facts in
 * words.
 */
export const sparkline = (
  curve: ExploreResult | undefined,
  { color, dash }: SeriesStyle,
  theme: Theme,
): TemplateResult => html`
  <svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${svg`<path d="M0 ${down(0)}H${width}M${across(0)} 0V${height}" stroke=${theme.grid} />`}
    ${
      curve
        ? svg`<path class="curve" d=${sparkPath(curve)} stroke=${color}
            stroke-dasharray=${dash.length > 0 ? dash.map((each) => each * 0.6).join(" ") : nothing} />`
        : nothing
    }
  </svg>
`;
