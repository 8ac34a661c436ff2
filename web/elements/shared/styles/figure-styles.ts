import { css } from "lit";

/** Styles of all figures: the block, its plots, its sentences and the hidden helpers. */
export const figureStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font: 0.875rem/1.45 var(--_font-ui);
    font-variant-numeric: tabular-nums lining-nums;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  /* A still, over the figure that takes its place without moving anything. */
  .waiting {
    display: grid;
  }
  .waiting > * {
    grid-area: 1 / 1;
    min-width: 0;
  }
  .waiting > .live {
    opacity: 0;
  }
  /* Whoever reaches its controls sees them. */
  .waiting:focus-within > .live {
    opacity: 1;
  }
  .waiting:focus-within > :not(.live) {
    visibility: hidden;
  }
  * {
    box-sizing: border-box;
  }
  /* The size is fixed, so that browsers can skip plots far off the screen. */
  .plot {
    position: relative;
    min-width: 0;
    content-visibility: auto;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  /* Absolute: in the flow, the canvas's pixels would stretch the plot. */
  .plot > canvas {
    position: absolute;
    inset: 0;
  }
  .swatch {
    flex: none;
    width: 24px;
    height: 8px;
    overflow: visible;
  }
  .sentence {
    margin: 0.5rem 0 0;
    max-width: 70ch;
    min-height: 1.45em;
  }
  .muted {
    color: var(--_muted);
  }
  .problem {
    margin: 0.75rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_vanishing);
    max-width: 70ch;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .theme-probe,
  .theme-sensor {
    position: absolute;
    width: 0;
    height: 0;
    visibility: hidden;
    pointer-events: none;
    font-family: var(--_font-ui);
  }
  .theme-sensor {
    color: var(--_ink);
    background-color: var(--_paper);
    transition:
      color 1ms,
      background-color 1ms;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.2rem 0.75rem 0.2rem 0;
    text-align: end;
    font-weight: normal;
    white-space: nowrap;
  }
  thead th {
    color: var(--_muted);
    border-block-end: 1px solid var(--_line);
  }
  th:first-child {
    text-align: start;
  }
  .scroll {
    overflow: auto;
    max-height: 20rem;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
