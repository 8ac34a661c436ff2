import { css } from "lit";
import { xorLayout } from "./xor-layout.js";

export const xorStyles = css`
  h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  h3 em {
    margin-inline-start: auto;
    font-weight: normal;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .sides,
  .charts {
    display: grid;
    gap: ${xorLayout.rowGap}rem ${xorLayout.columnGap}rem;
  }
  .side .plot {
    height: ${xorLayout.narrowSide.css};
  }
  .charts {
    margin-block-start: ${xorLayout.chartsAbove}rem;
  }
  .charts .plot {
    height: ${xorLayout.narrowChart.css};
  }
  /* Three lines: the sentences arrive after the charts. */
  .charts .sentence {
    min-height: 4.35em;
  }
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 2.5rem;
  }
  .answers .sentence:first-child {
    min-height: 2.9em;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-start: 0.75rem;
  }
  .collapse {
    margin-block-start: 1.5rem;
  }
  .product {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1rem;
    min-height: 7rem;
    margin-block-start: 0.75rem;
  }
  .equals {
    display: flex;
    align-items: center;
    gap: 1rem;
    font-size: 1.25rem;
  }
  .matrix {
    margin: 0;
    font-size: 0.875rem;
    display: grid;
    gap: 0.25rem;
    justify-items: center;
  }
  .matrix table {
    border-collapse: separate;
    border-spacing: 0;
    border-inline: 1.5px solid var(--_ink);
    border-radius: 0.75rem;
  }
  .matrix td {
    padding: 0.1rem 0.4rem;
    min-width: 3.4em;
  }
  .matrix figcaption {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  @container (min-width: ${xorLayout.wideFrom}rem) {
    .sides,
    .answers,
    .charts {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .side .plot {
      height: ${xorLayout.wideSide.css};
    }
    .charts .plot {
      height: ${xorLayout.wideChart.css};
    }
  }
  /* The surfaces stay side by side. */
  [data-controls="minimal"] {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: clamp(0.75rem, 4cqi, 2.5rem);
    }
    .side {
      display: grid;
      grid-template-rows: auto auto;
    }
    .side .plot {
      height: clamp(11rem, 48cqi, 21rem);
      align-self: end;
    }
    .controls label:has(select) {
      flex: 1 1 13rem;
      min-width: 0;
      max-width: 16rem;
    }
    .controls select {
      flex: 1;
      min-width: 0;
    }
  }
  @container (max-width: 30rem) {
    [data-controls="minimal"] h3 {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      font-size: 0.8125rem;
    }
    [data-controls="minimal"] h3 em {
      grid-column: 2;
    }
  }
`;
