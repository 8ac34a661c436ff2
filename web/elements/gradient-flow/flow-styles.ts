import { css } from "lit";
import { parameterStyles } from "../shared/styles/parameter-styles.js";
import { flowLayout } from "./charts/flow-layout.js";

const ownStyles = css`
  .networks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${flowLayout.rowGap}rem ${flowLayout.columnGap}rem;
  }
  .networks h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  /* One line: a label that grows while a slider moves must not push the plot down. */
  .networks h3 span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .networks em {
    margin-inline-start: auto;
    font-weight: normal;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .network .plot {
    height: ${flowLayout.plot.css};
  }
  .network .plot.deep {
    height: ${flowLayout.deep.css};
  }
  .network .plot.deepest {
    height: ${flowLayout.deepest.css};
  }
  .inside .plot {
    height: 13rem;
  }
  .chart {
    height: ${flowLayout.narrowChart.css};
    margin-block-start: ${flowLayout.chartAbove}rem;
  }
  @container (min-width: ${flowLayout.wideFrom}rem) {
    .networks:not([data-count="1"]) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .chart {
      height: ${flowLayout.wideChart.css};
    }
  }
  @container (min-width: ${flowLayout.widestFrom}rem) {
    .networks[data-count="3"] {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      column-gap: ${flowLayout.narrowColumnGap}rem;
    }
    .networks[data-count="4"] {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      column-gap: ${flowLayout.narrowColumnGap}rem;
    }
  }
  @container (max-width: 42rem) {
    [data-controls="none"] .network .plot:not(.deep, .deepest) {
      height: 10.5rem;
    }
  }
  [data-controls="minimal"] {
    .networks {
      gap: 0.5rem 2.5rem;
    }
    .network .plot {
      height: 10.5rem;
    }
    .controls {
      margin-block-start: 0.5rem;
      gap: 0.25rem 1rem;
    }
    .controls input[role="spinbutton"] {
      width: 4.5rem;
    }
    .controls label:has(select) {
      flex: 1 1 9rem;
      min-width: 0;
      max-width: 16rem;
    }
    .controls select {
      flex: 1;
      min-width: 0;
    }
    .legend {
      font-size: 0.8125rem;
      column-gap: 1rem;
    }
  }
  @container (min-width: 42rem) {
    [data-controls="minimal"] .network .plot {
      height: 24rem;
    }
    [data-controls="minimal"] [data-count="3"] .plot,
    [data-controls="minimal"] [data-count="4"] .plot {
      height: 13rem;
    }
  }
  .key,
  .key > * {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.25rem;
  }
  .key > * {
    gap: 0.4rem;
  }
  .questions .switch {
    display: flex;
  }
  .sample {
    width: 32px;
    height: 12px;
    overflow: visible;
  }
  .sample path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .sample .open {
    fill: var(--_paper);
  }
  .sample .filled {
    fill: currentColor;
  }
  .ghost {
    opacity: 0.65;
  }
  .look {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 auto;
  }
  .look input {
    flex: 0 1 20rem;
  }
  .look output {
    min-width: 5rem;
  }
  .verdicts {
    margin-block-start: 0.75rem;
    min-height: 7.5rem;
  }
  .verdict p,
  .inside p {
    margin: 0.25rem 0 0;
    max-width: 70ch;
  }
  .change {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 0.6rem;
  }
  .cures {
    margin-block: 0.5rem;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-start: 0.75rem;
  }
`;

export const flowStyles = [parameterStyles, ownStyles];
