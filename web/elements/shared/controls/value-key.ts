import { css, html, type TemplateResult } from "lit";

/** The key of pictures of values from -1 to 1: their colours, and the mark of points below 0. */
export const valueKey = (group: string): TemplateResult => html`
  <p class="value-key" data-group=${group}>
    <span class="ramp" dir="ltr">−1<span class="colours" aria-hidden="true"></span>1</span>
    <span class="muted">round: below 0</span>
  </p>
`;

export const valueKeyStyles = css`
  .value-key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin: 0;
    font-size: 0.875rem;
  }
  .value-key .ramp {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .value-key .colours {
    inline-size: 6rem;
    block-size: 0.75rem;
    outline: 1px solid var(--_line);
    background: linear-gradient(to right, var(--_blue), var(--_paper), var(--_orange));
    forced-color-adjust: none;
  }
`;
