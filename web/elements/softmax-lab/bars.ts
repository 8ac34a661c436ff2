import { html, nothing, svg, type TemplateResult } from "lit";
import type { SoftmaxRun } from "../../engine/index.js";
import type { Theme } from "../../plot/index.js";
import { share } from "./words.js";

const height = 56;
const pitch = 26;
const thickness = 18;

/** A share as a bar; NaN as an empty, dashed frame with the word in it. */
function bar(value: number, i: number, theme: Theme): TemplateResult {
  const x = i * pitch + (pitch - thickness) / 2;
  if (Number.isNaN(value)) {
    return svg`
      <rect x=${x + 0.5} y="0.5" width=${thickness - 1} height=${height - 1} fill="none"
        stroke=${theme.vanishing} stroke-dasharray="3 3" />
      <text x=${x + thickness / 2} y=${height / 2} fill=${theme.vanishing}
        transform=${`rotate(-90 ${x + thickness / 2} ${height / 2})`}
        text-anchor="middle" dominant-baseline="central">NaN</text>`;
  }
  const size = Math.min(1, Math.max(0, value)) * height;
  return svg`<rect x=${x} y=${height - size} width=${thickness} height=${size} fill=${theme.blue} />`;
}

/** A mark at the height of the exact share. */
const mark = (value: number, i: number, theme: Theme): TemplateResult => {
  const y = Math.min(height - 0.75, Math.max(0.75, height * (1 - value)));
  return svg`<path d=${`M${i * pitch + 2} ${y}h${pitch - 4}`} stroke=${theme.ink} stroke-width="1.5" />`;
};

/** The computed shares as bars, with the exact shares as marks across them. */
export const shareBars = (
  run: SoftmaxRun,
  exact: Float64Array,
  theme: Theme,
  name: string,
): TemplateResult => {
  const width = run.shares.length * pitch;
  const words = Array.from(run.shares, share).join(", ");
  return html`
    <svg
      class="bars"
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      role="img"
      aria-label="${name}: ${words}"
    >
      ${Array.from(run.shares, (value, i) => bar(value, i, theme))}
      ${Array.from(exact, (value, i) => mark(value, i, theme))}
      ${svg`<path d=${`M0 ${height - 0.5}H${width}`} stroke=${theme.line} stroke-width=${run.failure ? nothing : 1} />`}
    </svg>
  `;
};
