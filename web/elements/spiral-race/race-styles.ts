import { css } from "lit";

export const raceStyles = css`
  .race {
    display: grid;
    gap: 1rem 2rem;
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: "board" "tiles" "chart" "transport" "setup" "notes";
  }
  .tiles {
    grid-area: tiles;
    display: flex;
    gap: 0.75rem;
    margin: 0;
    padding: 2px;
    list-style: none;
    overflow-x: auto;
    scroll-snap-type: x proximity;
  }
  .tiles li {
    flex: 0 0 8.5rem;
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
  .diverged {
    color: var(--_vanishing);
  }
  .losses {
    grid-area: chart;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .losses .plot {
    min-height: 17rem;
  }
  .board {
    grid-area: board;
    width: 100%;
    align-self: start;
  }
  .board caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 0.25rem;
  }
  .board tbody th {
    text-align: start;
    width: 100%;
  }
  .board td {
    min-width: 7ch;
  }
  /* On a phone the deck stays in reach while its figure is on the screen. */
  .deck,
  .deck .controls {
    display: contents;
  }
  .transport {
    grid-area: transport;
    position: sticky;
    bottom: 0;
    padding-block: 0.5rem;
    background: var(--_paper);
  }
  .transport .primary {
    min-width: 5.5rem;
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
  .epoch {
    display: inline-block;
    min-width: 17ch;
    white-space: nowrap;
  }
  .setup input[type="number"] {
    width: 7rem;
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
    .board th,
    .board td {
      padding-inline-end: 0.5rem;
      min-width: 0;
    }
    .board tr > :last-child {
      padding-inline-end: 0;
    }
    .transport button {
      min-width: 0;
      padding-inline: 0.6rem;
    }
    .transport .primary {
      min-width: 5.25rem;
    }
    .epoch {
      font-size: 0.8125rem;
      min-width: 0;
    }
    .board tr > :nth-child(3) {
      display: none;
    }
  }
  @container (max-width: 19rem) {
    .board th,
    .board td {
      padding-inline-end: 0.25rem;
    }
  }
  @container (min-width: 38rem) {
    .tiles {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      overflow: visible;
      gap: 1rem;
    }
    .race {
      grid-template-areas: "tiles" "chart" "board" "deck";
    }
    .deck {
      grid-area: deck;
      display: block;
    }
    .deck .controls {
      display: flex;
      margin: 0 0 0.75rem;
    }
    .transport {
      position: static;
      padding: 0;
    }
    .transport .epoch {
      margin-inline-start: 0.5rem;
    }
    .losses .plot {
      min-height: 21rem;
    }
  }
  @container (min-width: 60rem) {
    .race {
      grid-template-columns: minmax(0, 1fr) 29rem;
      grid-template-areas: "tiles tiles" "chart board" "deck deck";
    }
    .tiles {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
  }
`;
