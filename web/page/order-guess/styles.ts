import { css } from "lit";

/** Two lists with rows of equal height, and lines between them. */
export const styles = css`
  h3 {
    margin: 0 0 0.25rem;
    font: 600 0.875rem/1.4 var(--_font-ui);
    white-space: nowrap;
  }
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 24rem);
  }
  .lists.told {
    grid-template-columns: minmax(0, 1fr) minmax(2rem, 12rem) minmax(0, 1.3fr);
    max-inline-size: 44rem;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    block-size: 44px;
    border-block-end: 1px solid var(--_grid);
  }
  li.held {
    background: var(--_grid);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.15;
  }
  .rank {
    min-inline-size: 1.2em;
    color: var(--_muted);
    text-align: end;
  }
  .handle {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 100%;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  li button {
    min-inline-size: 2.25rem;
    padding-inline: 0.5rem;
  }
  .epochs {
    color: var(--_muted);
    white-space: nowrap;
  }
  svg.links {
    inline-size: 100%;
    align-self: end;
    min-inline-size: 0;
    overflow: visible;
  }
  svg.links path {
    fill: none;
    stroke-width: 2.5;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  @container (inline-size < 30rem) {
    .lists.told {
      grid-template-columns: minmax(0, 1fr) 3rem minmax(0, 1.1fr);
    }
    .told .swatch,
    .told .rank {
      display: none;
    }
    .told li {
      flex-wrap: wrap;
      align-content: center;
      gap: 0;
      font-size: 0.8rem;
    }
    .told :is(.name, .epochs) {
      flex-basis: 100%;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }
  @media (pointer: coarse) {
    li button,
    .handle {
      min-inline-size: 44px;
    }
  }
`;
