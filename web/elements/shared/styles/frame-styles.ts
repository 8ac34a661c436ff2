import { css, unsafeCSS } from "lit";
import { colorNames } from "./theme-styles.js";

const allColors = unsafeCSS(colorNames.map((name) => `var(--_${name})`).join(", "));

/**
 * Styles of the frame around a figure's content, which keeps the page's styles out: an element's own box belongs to
 * the page (`* { all: unset; line-height: 3 }` applies to it), and its text is inherited.
 */
export const frameStyles = css`
  :host {
    display: block;
    /* In a row, the element gives way instead of widening it. */
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  /* A grid, which ignores white space even where the page keeps it. */
  .outer,
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .frame {
    all: initial;
    display: block;
    position: relative;
    container-type: inline-size;
    /* Where the width depends on the content. */
    contain-intrinsic-inline-size: 40rem;
    color-scheme: inherit;
    cursor: inherit;
    forced-color-adjust: inherit;
    pointer-events: inherit;
    visibility: inherit;
    /* The em of container queries. */
    font-size: 1rem;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .frame > .body {
    display: flow-root; /* margins are part of its height */
    color: var(--_ink);
    font: 0.875rem/1.45 var(--_font-ui);
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* A still, over the figure that takes its place without moving anything. */
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
  .waiting:focus-within > .still {
    visibility: hidden;
  }
  .theme-probe,
  .theme-sensor {
    position: absolute;
    width: 0;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    pointer-events: none;
  }
  .theme-probe {
    forced-color-adjust: none;
    background-image: linear-gradient(${allColors});
    font-family: var(--_font-ui);
  }
  /* Fires transitionend when colours change; the one outside the frame, when those of the page's text do. */
  .theme-sensor {
    transition: 1ms;
    transition-property: color, background-color, border-color, outline-color;
  }
  .frame .theme-sensor {
    color: var(--_ink);
    background-color: var(--_paper);
    border-color: var(--_line);
    outline-color: var(--_accent);
  }
`;
