import { css } from "lit";

export const flowStyles = css`
  .networks {
    display: grid;
    gap: 1.5rem 2.5rem;
  }
  .networks h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0;
    font-size: 1rem;
    font-weight: 600;
  }
  .networks em {
    margin-inline-start: auto;
    font-weight: normal;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  .network .plot {
    height: 18.5rem;
  }
  .network .plot.deep {
    height: 34rem;
  }
  .chart {
    height: 19rem;
    margin-block-start: 1rem;
  }
  @container (min-width: 42rem) {
    .networks {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .chart {
      height: clamp(20rem, 32cqi, 34rem);
    }
  }
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
  .diagnosis p {
    margin: 0.25rem 0 0;
    max-width: 70ch;
  }
  .diagnosis {
    margin-block-start: 0.75rem;
    min-height: 3.2em;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-start: 0.75rem;
  }
`;
