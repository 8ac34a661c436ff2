import { css } from "lit";

/** Styles of the first screen only; controls have the styles of all figures. */
export const styles = css`
  figure {
    margin: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5rem clamp(0.75rem, 4cqi, 3rem);
    /* Wide screens are short: the pair leaves room for the title above and the controls below. */
    inline-size: min(100%, max(38rem, 92vh));
    margin-inline: auto;
    grid-template-rows: auto auto auto;
  }
  .side {
    display: grid;
    grid-template: subgrid / minmax(0, 1fr);
    grid-row: span 3;
  }
  .title {
    min-block-size: 2.75rem;
    display: flex;
    align-items: center;
    font-weight: 600;
    line-height: 1.25;
  }
  .title label {
    min-inline-size: 0;
  }
  .title select {
    min-inline-size: 0;
    font-weight: 600;
  }
  canvas {
    block-size: auto;
    aspect-ratio: 1;
    border-radius: 4px;
  }
  .readout {
    margin: 0.5rem 0 0;
    min-block-size: 1.6em;
    color: var(--_muted);
    white-space: nowrap;
  }
  .readout strong {
    color: var(--_ink);
    font-size: 1.2em;
  }
  .controls {
    justify-content: center;
  }
  .epoch {
    min-inline-size: 10.5em;
    color: var(--_muted);
  }
  /* The epoch has a row of its own here. */
  @container (max-width: 24rem) {
    .epoch {
      flex-basis: 100%;
      text-align: center;
    }
  }
  figcaption {
    max-inline-size: 46em;
    margin: 1rem auto 0;
    font-family: var(--_font-text);
    font-size: 1.125rem;
    line-height: 1.5;
    text-align: center;
    text-wrap: balance;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
