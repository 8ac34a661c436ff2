import { css } from "lit";

/** Styles of the parameters' sliders, one below the other. */
export const parameterStyles = css`
  .parameters {
    display: grid;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
  }
  .parameters .slider {
    justify-content: start;
  }
  .parameters .slider > span {
    min-width: 11rem;
  }
  @container (max-width: 36rem) {
    .parameters .slider {
      grid-template-columns: minmax(0, 1fr) 6.5rem;
    }
    .parameters .slider > span {
      grid-column: 1 / -1;
    }
  }
`;
