import { css } from "lit";

export const labStyles = css`
  h3 {
    margin: 2rem 0 0.5rem;
    font: inherit;
    font-size: 1rem;
    font-weight: 600;
  }
  .live > h3 {
    margin-block-start: 0;
  }
  .bench {
    display: grid;
    gap: 1.25rem 2.5rem;
  }
  @container (min-width: 48rem) {
    .bench {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
  }
  .scores {
    margin: 0 0 0.5rem;
    padding: 0;
    display: grid;
    gap: 0.25rem;
  }
  .score {
    display: grid;
    grid-template-columns: 2rem minmax(5rem, 1fr) 5.5rem minmax(3rem, 1fr) 4.75rem;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .score input[role="spinbutton"] {
    width: 100%;
  }
  .score input[type="range"] {
    width: 100%;
  }
  .label {
    font-family: var(--_font-text);
    font-style: italic;
  }
  .label sub {
    font-size: 0.7em;
    line-height: 0;
  }
  .result {
    text-align: end;
    white-space: nowrap;
  }
  .score-bar {
    display: block;
    width: 100%;
    height: 14px;
    background: var(--_grid);
  }
  .score-bar rect {
    fill: var(--_blue);
  }
  .knobs {
    display: grid;
    gap: 0.5rem;
  }
  .knobs .slider {
    grid-template-columns: minmax(0, 1fr) 6.5rem;
  }
  .knobs .slider > span {
    grid-column: 1 / -1;
  }
  .sentence {
    margin-block: 1rem;
  }
  .tries {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  table {
    width: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    white-space: normal;
    padding: 0.6rem 1.25rem 0.6rem 0;
    border-block-end: 1px solid var(--_grid);
  }
  thead th {
    padding-block: 0.25rem;
  }
  tbody th .muted {
    display: block;
  }
  .compare td {
    width: 42%;
  }
  @container (min-width: 48rem) {
    .compare .run {
      display: grid;
      grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
      gap: 0 1.25rem;
      justify-content: start;
    }
    .compare .bars {
      grid-row: 1 / 3;
    }
  }
  .bars {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
    font: 10px var(--_font-ui);
  }
  .numbers,
  .why {
    margin: 0.35rem 0 0;
    max-width: 46ch;
  }
  /* A line of its own, so that a change in digits does not move the rows below. */
  .numbers span {
    display: block;
    white-space: nowrap;
  }
  .why {
    color: var(--_muted);
  }
  .broken .why strong {
    color: var(--_vanishing);
  }
  .softplus thead span {
    display: block;
    color: var(--_ink);
    font-family: var(--_font-text);
    font-style: italic;
  }
  .softplus .value {
    display: block;
    font-weight: 600;
  }
  .softplus .why {
    margin: 0;
  }
  .softplus .broken .value {
    color: var(--_vanishing);
  }
  .softplus .broken .why::before {
    content: "✗ ";
    color: var(--_vanishing);
  }
  .softplus .coarse .why::before {
    content: "≈ ";
    color: var(--_fading);
  }
  .softplus .fine .why::before {
    content: "✓ ";
    color: var(--_healthy);
  }
  .softplus,
  .limits,
  .shares {
    min-width: 36rem;
  }
  .limits tbody th {
    min-width: 15rem;
  }
  .limits td,
  .shares td {
    white-space: nowrap;
  }
  .limits .muted {
    display: block;
  }
  .at {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    margin-block-end: 0.75rem;
  }
  .at .slider {
    grid-template-columns: auto minmax(6rem, 22rem) 6.5rem;
  }
  [data-controls="none"] .bench {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (max-width: 36rem) {
    .score {
      grid-template-columns: 1.5rem minmax(0, 1fr) 5rem;
    }
    .score .score-bar {
      grid-column: 2;
    }
    /* Both forms side by side, under the name of the precision. */
    .compare,
    .compare tbody {
      display: block;
    }
    .compare tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.25rem 1rem;
      border-block-end: 1px solid var(--_grid);
      padding-block: 0.5rem;
    }
    .compare thead tr {
      padding-block: 0;
    }
    .compare thead th:first-child {
      display: none;
    }
    .compare tbody th {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .compare td,
    .compare th {
      border: 0;
      padding: 0;
      width: auto;
    }
    .compare td {
      display: block;
    }
    tbody th .muted {
      display: inline;
    }
  }
`;
