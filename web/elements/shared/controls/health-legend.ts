import { css, html, svg, type TemplateResult } from "lit";
import type { HealthLimits } from "../../../engine/index.js";
import { formatPower, type HealthName } from "../../../plot/index.js";

const power = (value: number): string => formatPower(Math.round(Math.log10(value)));

/** The states and their limits, as printed under the figure. */
const legend = (limits: HealthLimits): readonly { health: HealthName; range: string }[] => [
  { health: "healthy", range: `${power(limits.healthyFrom)} to ${power(limits.explodingFrom)}` },
  { health: "fading", range: `${power(limits.fadingFrom)} to ${power(limits.healthyFrom)}` },
  { health: "vanishing", range: `below ${power(limits.fadingFrom)}` },
  { health: "exploding", range: `above ${power(limits.explodingFrom)}` },
];

/** Paths of the legend's samples, in a box of 24 by 12; the patterns are those of the bars. */
const strokes: Readonly<Record<HealthName, string>> = {
  healthy: "",
  fading: "M-4 12L8 0M9 12L21 0M22 12L34 0",
  vanishing: "M-4 12L8 0M2 12L14 0M8 12L20 0M14 12L26 0M20 12L32 0M-10 12L2 0",
  exploding: "M-4 12L8 0M4 12L16 0M12 12L24 0M20 12L32 0M-4 0L8 12M4 0L16 12M12 0L24 12M20 0L32 12",
};

/** Legend of a layer's four states: colour, pattern, word and limits. */
export const healthLegend = (limits: HealthLimits): TemplateResult => html`
  <ul
    class="legend"
    data-group="legend"
    aria-label="States of a layer, by its gradient relative to the output’s"
  >
    ${legend(limits).map(
      ({ health, range }) => html`
        <li class=${health}>
          <svg viewBox="0 0 24 12" aria-hidden="true">
            ${svg`<rect width="24" height="12"></rect><path d=${strokes[health]}></path>`}
          </svg>
          <b>${health}</b> ${range}
        </li>
      `,
    )}
  </ul>
`;

/** Styles of {@link healthLegend}. */
export const healthStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4rem;
  }
  .legend svg {
    width: 24px;
    height: 12px;
    overflow: hidden;
    outline: 1px solid currentColor;
  }
  .legend path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .legend rect {
    fill: currentColor;
    fill-opacity: 0.16;
  }
  .legend .healthy rect {
    fill-opacity: 1;
  }
  .healthy svg {
    color: var(--_healthy);
  }
  .fading svg {
    color: var(--_fading);
  }
  .vanishing svg {
    color: var(--_vanishing);
  }
  .exploding svg {
    color: var(--_exploding);
  }
`;
