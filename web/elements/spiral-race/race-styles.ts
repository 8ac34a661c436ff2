import { css } from "lit";
import { raceLayout } from "./tiles/tile-layout.js";

export const raceStyles = css`
  .race {
    display: grid;
    gap: ${raceLayout.gap}rem ${raceLayout.columnGap}rem;
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: "about" "board" "tiles" "chart" "deck" "setup" "notes";
  }
  .about {
    grid-area: about;
    min-width: 0;
  }
  /* On phones the presets are one line that scrolls sideways. */
  .presets {
    flex-wrap: nowrap;
    overflow-x: auto;
    padding: 2px;
  }
  .tiles {
    grid-area: tiles;
    display: flex;
    gap: ${raceLayout.stripGap}rem;
    margin: 0;
    padding: 2px;
    list-style: none;
    overflow-x: auto;
    scroll-snap-type: x proximity;
  }
  .tiles li {
    flex: 0 0 ${raceLayout.tile}rem;
    min-width: 0;
    scroll-snap-align: start;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .tiles .plot {
    aspect-ratio: 1;
    outline: 1px solid var(--_grid);
  }
  .tiles .name {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    margin-block-start: 0.3rem;
    font-size: 0.8125rem;
  }
  .tiles .swatch {
    width: 16px;
  }
  .tiles .name span {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tiles .state {
    font-size: 0.75rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .state.diverged,
  .stops .diverged b {
    color: var(--_vanishing);
  }
  .tiles .inside {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    min-height: 1.75rem;
    padding: 0 0.5rem;
    font-size: 0.75rem;
    background: var(--_paper);
  }
  @media (pointer: fine) {
    .tiles li:not(:hover, :focus-within) .inside:not([aria-expanded="true"]) {
      opacity: 0;
    }
  }
  .opened {
    margin-block-end: 1rem;
    padding-block: 0.75rem;
    border-block: 1px solid var(--_line);
  }
  .opened .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .opened .row button {
    margin-inline-start: auto;
  }
  .opened h3 {
    margin: 0;
    font-size: 1rem;
  }
  .losses {
    grid-area: chart;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .losses .plot {
    min-height: ${raceLayout.narrowChart.css};
  }
  .standings {
    grid-area: board;
    min-width: 0;
    align-self: start;
  }
  .board {
    width: 100%;
  }
  .board caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 0.25rem;
  }
  .board tbody th {
    text-align: start;
    width: 100%;
    max-width: 8rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .board td {
    min-width: 7ch;
  }
  /* On phones the transport controls stay at the bottom while the figure is on the screen. */
  .deck {
    grid-area: deck;
    display: grid;
    gap: 0.25rem 1rem;
    position: sticky;
    bottom: 0;
    z-index: 1;
    padding-block: 0.5rem;
    background: var(--_paper);
  }
  .setup {
    grid-area: setup;
    gap: 0.5rem 1rem;
  }
  .notes {
    grid-area: notes;
  }
  .notes .sentence:first-child {
    margin: 0;
  }
  .setup input[role="spinbutton"] {
    width: 6rem;
  }
  .setup select {
    max-width: 11rem;
  }
  .questions {
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 1.25rem 1.5rem;
  }
  .questions label {
    grid-template-columns: 6.25rem minmax(0, 1fr);
  }
  .stops ul {
    list-style: none;
    margin: 0.5rem 0;
    padding: 0;
  }
  .article table {
    margin-block-start: 0.5rem;
  }
  .article caption {
    white-space: normal;
    text-align: start;
    color: var(--_muted);
  }
  /* The boxes keep their distance from the buttons below them, as targets of WCAG 2.2. */
  @container (max-width: 30rem) {
    .losses .group {
      translate: 0 -0.4rem;
    }
  }
  .plot:has([data-losses]) {
    cursor: crosshair;
    touch-action: pan-y;
  }
  .questions label.switch {
    display: flex;
  }
  .inner {
    margin-block-start: 0;
  }
  .inner .fields {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
  }
  .questions input[type="text"] {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line);
    border-radius: 4px;
    min-height: 2rem;
    padding: 0.25rem 0.5rem;
    width: 100%;
  }
  .back {
    align-self: end;
    justify-self: start;
  }
  @container (max-width: 20rem) {
    .board .swatch {
      display: none;
    }
  }
  @container (max-width: 30rem) {
    .board {
      font-size: 0.8125rem;
    }
    /* Names have what the numbers leave. */
    .board tbody th {
      max-width: 0;
    }
    .board th,
    .board td {
      padding-inline-end: 0.5rem;
      min-width: 0;
    }
    .board tr > :last-child {
      padding-inline-end: 0;
    }
    .board .spare {
      display: none;
    }
    .pictured {
      font-size: 0.8125rem;
    }
  }
  @container (max-width: 19rem) {
    .board th,
    .board td {
      padding-inline-end: 0.25rem;
    }
  }
  @container (min-width: ${raceLayout.wideFrom}rem) {
    .tiles {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      overflow: visible;
      gap: ${raceLayout.tileGap}rem;
    }
    .race {
      grid-template-areas: "about" "tiles" "chart" "board" "deck" "setup" "notes";
    }
    .presets {
      flex-wrap: wrap;
      overflow: visible;
    }
    .deck {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      position: static;
      padding: 0;
    }
    .losses .plot {
      min-height: ${raceLayout.wideChart.css};
    }
  }
  @container (min-width: ${raceLayout.widestFrom}rem) {
    .race {
      grid-template-columns: minmax(0, 1fr) ${raceLayout.board}rem;
      grid-template-areas: "about about" "tiles tiles" "chart board" "deck deck" "setup setup" "notes notes";
    }
    /* Beside the chart the leaderboard is narrow: its headings take two lines. */
    .board:not(.seeds) thead th {
      white-space: normal;
      vertical-align: bottom;
    }
    .board:not(.seeds) :is(th, td) {
      min-width: 5.5ch;
      padding-inline-end: 0.75rem;
    }
    .board:not(.seeds) tr > :last-child {
      padding-inline-end: 0;
    }
    /* Menus are as wide as their longest choice; the last question has number fields alone. */
    .questions {
      grid-template-columns: 1.12fr 1.12fr 1.08fr 0.78fr;
    }
    /* The leaderboard of many starts is wide. */
    .many.race {
      grid-template-areas: "about about" "tiles tiles" "chart chart" "board board" "deck deck" "setup setup" "notes notes";
    }
  }
  @container (min-width: ${raceLayout.rowFrom}rem) {
    .tiles {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
  }
  /* In one column, empty areas have no gaps. */
  :is([data-controls="minimal"], [data-controls="none"]) .race {
    display: flex;
    flex-direction: column;
  }
  /* All in one screen: the chart takes the height that the rest leaves. */
  [data-controls="minimal"] .race {
    gap: 0.5rem;
    height: 36.5rem;

    .presets {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .deck {
      position: static;
      padding: 0;
      background: none;
    }
    .losses {
      flex: 1;
      min-height: 0;
    }
    .losses .plot {
      min-height: 8rem;
    }
  }
  @container (min-width: 38rem) {
    /* Two rows of tiles; more runners follow sideways. */
    [data-controls="minimal"] .tiles {
      grid: repeat(2, auto) / auto-flow 6.75rem;
      justify-content: space-between;
      gap: 0.5rem 1rem;
      overflow-x: auto;
    }
  }
  @container (min-width: 60rem) {
    [data-controls="minimal"] .tiles {
      grid: auto / auto-flow clamp(6.75rem, (100% - 7rem) / 8, 11rem);
    }
  }
`;
