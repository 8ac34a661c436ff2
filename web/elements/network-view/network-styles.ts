import { css } from "lit";

/** Width, in rem, from which the large picture stands beside the network. */
const WIDE = 46;

export const networkStyles = css`
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem 1.5rem;
  }
  .stagearea {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem 1.5rem;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem 1.5rem;
  }
  /* The large picture is beside its network where both have room, else below. */
  .sides .stagearea {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
  }
  .sides .whose {
    flex: 0 0 100%;
  }
  .sides .network-scroll {
    flex: 1 1 var(--_network-width);
  }
  .sides .large {
    flex: 1 1 13rem;
  }
  .sides h4 {
    margin: 0.5rem 0 0;
  }
  .whose {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    margin: 0;
    min-width: 0;
    font-size: 1rem;
  }
  .whose span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .network-scroll {
    overflow-x: auto;
    direction: ltr;
    min-width: 0;
  }
  .network {
    position: relative;
    min-width: var(--_network-width);
  }
  .network .plot {
    position: absolute;
    inset: 0;
  }
  .unit {
    position: absolute;
    width: var(--_unit-size);
    height: var(--_unit-size);
    margin-left: calc(var(--_unit-size) / -2);
    cursor: pointer;
  }
  /* A tooltip of its own: as the unit's, screen readers would say its sentence twice. */
  .tip {
    position: absolute;
    inset: 0;
  }
  .rest {
    position: absolute;
    translate: -50% 0;
    min-height: 2rem;
    padding-inline: 0.25rem;
    font-size: 0.75rem;
    background: var(--_paper);
  }
  .large {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.25rem;
    max-width: 26rem;
  }
  .large .plot {
    aspect-ratio: 1;
    outline: 1px solid var(--_line);
    cursor: crosshair;
    touch-action: pan-y pinch-zoom;
  }
  .large .readout {
    margin: 0;
    min-height: 2.9em;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .large h3 {
    margin: 0;
    font-size: 0.875rem;
    font-weight: 600;
    min-height: 1.45em;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
  }
  .stepper button {
    min-width: 2rem;
    padding-inline: 0.25rem;
  }
  .stepper output {
    min-width: 2.5ch;
    text-align: center;
  }
  .row .group {
    gap: 0.35rem;
  }
  .controls {
    margin-block-start: 0;
  }
  .deck {
    display: grid;
    gap: 0.25rem 1rem;
  }
  .notes .sentence {
    min-height: 2.9em;
  }
  .panel {
    padding-block-end: 0.5rem;
  }
  .panel p {
    margin: 0.5rem 0 0;
    max-width: 70ch;
  }
  .panel .controls {
    margin-block-start: 0.5rem;
  }
  .panel table {
    margin-block-start: 0.5rem;
  }
  .term {
    white-space: nowrap;
  }
  .histograms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: 0.5rem 1.5rem;
    margin-block-start: 0.5rem;
    max-width: 50rem;
  }
  .histograms .plot {
    height: 12rem;
  }
  /* The longest chain of numbers has its room from the first step on. */
  .chain {
    min-height: 11rem;
  }
  .chain ol {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.5rem;
    max-width: 75ch;
  }
  .questions label.switch {
    display: flex;
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
  @container (min-width: 38rem) {
    .deck {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
  }
  @container (min-width: ${WIDE}rem) {
    .stagearea {
      grid-template-columns: minmax(0, 1fr) minmax(16rem, 34%);
    }
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  /* Two networks are higher than a phone: play and time stay at hand. */
  @container (max-width: 38rem) {
    .sides ~ .deck {
      position: sticky;
      bottom: 0;
      z-index: 1;
      padding-block: 0.5rem;
      background: var(--_paper);
    }
  }
  /* A pair with one row of controls fits a phone's screen. */
  @container (max-width: 38rem) {
    [data-controls="minimal"] .sides {
      gap: 0.5rem;
    }
    [data-controls="minimal"] .view > .controls .group {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      flex: 1;
    }
    [data-controls="minimal"] .view > .controls label {
      display: grid;
      gap: 0;
    }
  }
  /* On a phone, less than all of the controls come with the network alone. */
  @container (max-width: ${WIDE}rem) {
    :is([data-controls="minimal"], [data-controls="none"]) .large {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .stepper button {
      min-width: 44px;
    }
    .rest {
      min-height: 44px;
    }
  }
`;
