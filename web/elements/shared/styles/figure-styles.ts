import { css } from "lit";
import { adaptationStyles } from "./adaptation-styles.js";
import { frameStyles } from "./frame-styles.js";
import { groupStyles } from "./group-styles.js";

const contentStyles = css`
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
  /* Wide tables scroll sideways; up and down, the wheel is the page's. */
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

/** Styles of all figures: the frame, plots, sentences and hidden helpers, and what they are in print. */
export const figureStyles = [frameStyles, contentStyles, groupStyles, adaptationStyles];
