import { css } from "lit";

/** Styles of the layers' strips, as many side by side as there is room for. */
export const layerStyles = css`
  .strips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 0.75rem 1.25rem;
    margin: 0.75rem 0;
    padding: 0;
    list-style: none;
  }
  .strips .plot {
    height: calc(1.5rem + var(--_rows) * clamp(0.75rem, 6rem / var(--_rows), 1.75rem));
  }
  .strips .name {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.8125rem;
  }
  .strips .name span {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @container (max-width: 30rem) {
    .strips {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .fold-layers caption {
    text-align: start;
    color: var(--_muted);
  }
`;
