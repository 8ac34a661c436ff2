import { css } from "lit";

export const explorerStyles = css`
  .plots {
    display: grid;
    gap: 0.5rem 1.5rem;
    touch-action: pan-y;
    cursor: crosshair;
    border-radius: 4px;
  }
  .plots .plot {
    height: clamp(13rem, 62cqi, 19rem);
  }
  @container (min-width: 40rem) {
    .plots {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .plots .plot {
      height: clamp(16rem, 36cqi, 40rem);
    }
  }
  .readout {
    margin-block-start: 0.5rem;
  }
  .readout td {
    min-width: 8.5ch;
  }
  .readout thead th:first-child,
  .readout tbody th {
    text-align: start;
    min-width: 14rem;
  }
  .readout .x {
    display: inline-block;
    min-width: 5ch;
  }
  .chosen {
    display: flex;
    align-items: start;
    gap: 0.5rem 1.5rem;
    margin-block-start: 0.75rem;
  }
  .chosen .chips {
    flex: 1;
    margin-inline-start: -0.6rem;
  }
  .overlay {
    min-height: 2rem;
  }
  @container (max-width: 36rem) {
    .readout {
      width: 100%;
    }
    .readout thead th:first-child,
    .readout tbody th {
      min-width: 0;
      width: 100%;
    }
    .readout :is(td, th):last-child {
      padding-inline-end: 0;
    }
    .chosen {
      flex-direction: column;
    }
  }
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
    .parameters .slider {
      justify-content: start;
    }
    .parameters .slider > span {
      grid-column: 1 / -1;
    }
  }
`;
