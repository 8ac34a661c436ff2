import { css } from "lit";
import { parameterStyles } from "../shared/styles/parameter-styles.js";
import { plotLayout } from "./plots/plot-layout.js";

const ownStyles = css`
  .plots {
    display: grid;
    gap: ${plotLayout.rowGap}rem ${plotLayout.columnGap}rem;
    touch-action: pan-y;
    user-select: none;
    cursor: crosshair;
    border-radius: 4px;
  }
  .plots .plot {
    height: ${plotLayout.narrow.css};
  }
  @container (min-width: ${plotLayout.wideFrom}rem) {
    .plots {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .plots .plot {
      height: ${plotLayout.wide.css};
    }
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 0.5rem 1.5rem;
    margin-block-start: 0.5rem;
  }
  .toolbar {
    display: flex;
    gap: 0.25rem;
  }
  @container (min-width: 40rem) {
    .toolbar {
      justify-content: end;
    }
  }
  .toolbar button:not(:last-child) {
    width: 2.5rem;
    padding-inline: 0;
    font-size: 1.125rem;
    line-height: 1;
  }
  .keys {
    margin: 0.4rem 0 0;
    max-width: 27rem;
    font-size: 0.75rem;
    text-align: end;
    text-wrap: balance;
  }
  /* In narrow figures the keys are for screen readers alone. */
  @container (max-width: 60rem) {
    .keys {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  button.small {
    white-space: normal;
  }
  .corner {
    margin: 0.25rem 0 0;
    min-height: 1.45em;
    max-width: 70ch;
  }
  /* Deep in a zoom, numbers have up to 16 digits: narrow figures scroll them. */
  .reading {
    min-width: 0;
    max-width: 100%;
    overflow-x: auto;
  }
  .readout td {
    min-width: 12ch;
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
    .reading,
    .readout {
      width: 100%;
    }
    .readout thead th:first-child,
    .readout tbody th {
      min-width: 0;
      width: 100%;
    }
    .readout tbody th {
      min-width: 6rem;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .readout td {
      min-width: min(11ch, 26cqi);
    }
    .readout :is(td, th) {
      padding-inline-end: 0.5rem;
    }
    .readout :is(td, th):last-child {
      padding-inline-end: 0;
    }
    .chosen {
      flex-direction: column;
    }
  }
  .compare {
    margin-block-start: 0.75rem;
  }
  .compare label {
    flex-wrap: wrap;
  }
  .tries {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    margin: 0.5rem 0 0;
  }
  button.link {
    border: 0;
    padding: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    min-height: 1.5rem;
    white-space: normal;
    text-align: start;
  }
  button.small {
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem;
  }
  .questions .show label {
    display: flex;
  }
  .facts h3 {
    margin: 0.5rem 0 0;
    font-size: 1rem;
  }
  .facts .formula {
    margin-block: 0.5rem;
    overflow: auto hidden;
    font-size: 1.125rem;
    padding-block: 0.25rem;
  }
  .facts .typed {
    margin: 0 0 0.25rem;
    overflow-wrap: anywhere;
  }
  .facts dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
    gap: 0.25rem 2rem;
    margin: 0.5rem 0;
  }
  .facts dl > div {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: 0.5rem;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
  }
  .table table td {
    padding-inline-end: 1rem;
  }
  .save {
    margin: 0.25rem 0 0.5rem;
  }
  /* One row: of the chips those that are chosen. The plots take the height that the rest leaves. */
  [data-controls="minimal"] {
    .live {
      display: flex;
      flex-direction: column;
      height: 36rem;
    }
    .plots {
      flex: 1;
      grid-auto-rows: minmax(0, 1fr);
    }
    .plots .plot {
      height: auto;
    }
    .under {
      max-height: 9rem;
      overflow: auto;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
      margin-block-start: 0.5rem;
    }
    .chosen {
      flex: 1 1 100%;
      flex-direction: row;
      align-items: center;
      min-width: 0;
      margin: 0;
    }
    .chips {
      flex-wrap: nowrap;
      overflow-x: auto;
      margin: 0;
      padding: 3px;
    }
    .chip:not(:has(:checked)) {
      display: none;
    }
    .picker {
      flex: 1 1 16rem;
      margin: 0;
    }
    /* The list opens upwards: the figure may end at the end of a frame. */
    .picker .list {
      inset-block-end: 100%;
      max-height: 18rem;
    }
  }
  @container (min-width: 40rem) {
    [data-controls="minimal"] {
      .live {
        height: clamp(24rem, 56cqi, 36rem);
      }
      .chosen {
        flex: 0 1 auto;
      }
    }
  }
  @media (pointer: coarse) {
    button.small,
    button.link {
      min-height: 44px;
    }
    .toolbar button:not(:last-child) {
      width: 44px;
    }
  }
`;

export const explorerStyles = [parameterStyles, ownStyles];
