import { css } from "lit";

/** Height of the page's masthead, and of the row of what is folded. */
const around = css`
  :host {
    --_around: 6rem;
  }
`;

const wide = css`
  .roomy > .live > .body {
    min-block-size: 0;
  }
  .playground {
    padding-inline: 1rem;
  }
  .window {
    display: flex;
    flex-direction: column;
    gap: 0.4rem;
    min-block-size: max(calc(100dvh - var(--_around)), 34rem);
  }
  .window .deck {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
  }
  .window .timeline {
    flex: 1 1 18rem;
  }
  .essentials {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    min-height: 2rem;
  }
  .essentials .picker {
    margin: 0;
    width: 8.75rem;
  }
  .essentials .picker .find > span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .essentials .picker input[type="text"] {
    min-width: 0;
    width: 100%;
  }
  .essentials .picker .list {
    inline-size: 24rem;
    max-inline-size: 80vw;
  }
  .essentials input[role="spinbutton"] {
    width: 4.75rem;
  }
  .essentials select {
    width: 6.5rem;
  }
  .essentials [data-group="learning"] label:first-child select {
    width: 5.25rem;
  }
  .window .deck select {
    width: 9rem;
  }
  .strip {
    flex: 1;
    display: grid;
    grid-template-columns: 15rem minmax(0, 1fr) minmax(17rem, min(25rem, 27%));
    gap: 0 1.5rem;
    border-block-start: 1px solid var(--_grid);
    padding-block-start: 0.25rem;
    min-block-size: 0;
    position: relative; /* clips what is hidden in it */
  }
  .strip > section {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    min-width: 0;
    min-block-size: 0;
  }
`;

const parts = css`
  .datasets {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.25rem;
  }
  .dataset {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.1rem;
    padding: 0.2rem 0;
    font-size: 0.6875rem;
    line-height: 1.2;
    text-align: center;
    white-space: normal;
    border-color: var(--_grid);
  }
  .dataset .plot {
    inline-size: 100%;
    max-inline-size: 3rem;
    aspect-ratio: 1;
    content-visibility: visible;
  }
  @media (height < 50rem) {
    .dataset .plot {
      max-inline-size: 2rem;
    }
  }
  .datasets legend {
    padding: 0;
  }
  .own {
    grid-column: 1 / -1;
    white-space: normal;
    line-height: 1.25;
  }
  .datasets + .group {
    margin-block-start: 0.75rem;
  }
  .sliders {
    margin-block-start: 0.75rem;
    display: grid;
    gap: 0.35rem;
  }
  .sliders .slider {
    grid-template-columns: 4.5rem minmax(0, 1fr) 4.25rem;
    gap: 0 0.5rem;
  }
  .sliders input[role="spinbutton"] {
    width: 100%;
  }
  .sliders > label {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4.25rem;
  }
  .strip .network-scroll {
    flex: 1 1 0px; /* its height is what the others leave */
    min-block-size: 0;
  }
  .heads {
    display: grid;
    align-items: end;
    grid-template-columns: repeat(var(--_layers), minmax(0, 1fr));
    min-width: max(var(--_network-width), calc(var(--_layers) * 6rem));
    margin-block-end: 0.25rem;
  }
  .strip .network {
    min-width: max(var(--_network-width), calc(var(--_layers) * 6rem));
  }
  .head {
    display: grid;
    justify-items: center;
    gap: 0.25rem;
    padding-inline: 0.25rem;
    min-width: 0;
  }
  .heads .controls {
    gap: 0;
    margin: 0;
  }
  .heads .controls label {
    display: grid;
    gap: 0;
    font-size: 0.8125rem;
    color: var(--_muted);
    min-width: 0;
  }
  .heads .controls select {
    color: var(--_ink);
  }
  .head label {
    width: 100%;
    max-width: 9rem;
  }
  .head label > span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .heads select {
    width: 100%;
    font-size: 0.8125rem;
  }
  @media (pointer: fine) {
    .heads :is(button, select) {
      min-height: 1.75rem;
      padding-block: 0.1rem;
    }
  }
  .strip .notes {
    margin-block-start: -0.5rem;
  }
  .strip .notes .sentence {
    margin: 0;
    max-width: none;
    /* Two lines, whatever it says: the room for units must not depend on how many are shown. Wider text takes more. */
    min-block-size: 2.4em;
    font-size: 0.8125rem;
    line-height: 1.2;
  }
  /* The numbers below the picture have the width of the panel. */
  .strip .large {
    max-width: none;
  }
  .strip .large .plot {
    max-width: min(100%, max(14rem, calc(100dvh - 29.125rem)));
  }
  .strip .large .plot {
    outline-offset: -1px;
  }
  .result {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    flex: 1 1 auto;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .readings {
    width: 100%;
  }
  .readings td {
    min-width: 8ch;
    white-space: normal;
    font-weight: 600;
  }
  .losses.plot {
    flex: 1 1 0px;
    min-block-size: 6rem;
  }
  .folded {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    align-items: baseline;
    min-block-size: 2.5rem;
    border-block-start: 1px solid var(--_grid);
    margin-block-start: 0.5rem;
  }
  .folded > details[open] {
    flex-basis: 100%;
    min-inline-size: 0; /* wide tables scroll in themselves */
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
    margin-inline-start: auto;
  }
  .onward a {
    color: var(--_accent);
    padding-block: 0.25rem;
  }
`;

const narrow = css`
  @media (width < 60rem) {
    .window {
      min-block-size: 0;
    }
    .window .timeline {
      flex-basis: 12rem;
    }
    .transport {
      flex-wrap: nowrap;
    }
    .strip .network-scroll {
      flex: none;
    }
    .strip .notes .sentence {
      min-block-size: 0;
    }
    .strip .losses.plot {
      flex: none;
      block-size: 12rem;
    }
    .tabs {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      border-block-end: 1px solid var(--_line);
    }
    .tabs button {
      border: 0;
      border-block-end: 3px solid transparent;
      border-radius: 0;
    }
    .tabs button[aria-current="true"] {
      border-block-end-color: var(--_accent);
      font-weight: 600;
    }
    .strip {
      display: flex;
      gap: 0;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-snap-type: x mandatory;
      scrollbar-width: none;
      border: 0;
    }
    .strip > section {
      flex: 0 0 100%;
      scroll-snap-align: start;
      scroll-snap-stop: always;
    }
    .strip .large .plot {
      max-width: min(100%, 26rem);
    }
    .datasets {
      grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
    }
    .dataset {
      font-size: 0.75rem;
    }
  }
`;

const phone = css`
  @media (width < 40rem) {
    .essentials {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: end;
      gap: 0.5rem 0.75rem;
    }
    .essentials :is(.group, .picker, .find) {
      display: contents;
    }
    .essentials [data-group="layers"] {
      display: grid;
    }
    .essentials label {
      display: grid;
      gap: 0.1rem;
      min-width: 0;
    }
    .essentials :is(select, input) {
      width: 100% !important;
    }
    .heads {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
      min-width: 0;
    }
    .head {
      display: flex;
      justify-content: space-between;
    }
    .head label {
      max-width: none;
      width: auto;
    }
    .head label > span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
    .head select {
      width: 9rem;
    }
    .strip .network {
      min-width: var(--_network-width);
    }
  }
`;

/** The whole window: deck and row above three panels, which swipe where they do not fit. */
export const playgroundStyles = [around, wide, parts, narrow, phone];
