import { css, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import type { Controls } from "../shared/figure/groups.js";

/** Rows of the folded table, by how much of the controls is shown. */
const rowsShown: Readonly<Record<Controls, number>> = { full: 10, minimal: 4, none: 10 };

const hidden = Object.entries(rowsShown).map(
  ([controls, count]) =>
    `[data-controls="${controls}"] .folded tbody tr:nth-child(n + ${count + 1})`,
);

/** Hides the rows that are folded away, but not on paper. */
export const foldStyles = css`
  @media screen {
    ${unsafeCSS(hidden.join(", "))} {
      display: none;
    }
  }
  .fold {
    margin-block-start: 0.5rem;
  }
`;

/** The button that shows all rows, or the first ones again; none where they are all shown anyway. */
export function foldButton(
  count: number,
  controls: Controls,
  isOpen: boolean,
  toggle: () => void,
): TemplateResult | typeof nothing {
  const most = rowsShown[controls];
  if (count <= most) return nothing;
  return html`<button class="fold" aria-expanded=${isOpen} @click=${toggle}>
    ${isOpen ? `Show the first ${most}` : `Show all ${count} functions`}
  </button>`;
}
