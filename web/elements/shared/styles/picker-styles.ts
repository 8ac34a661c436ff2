import { css } from "lit";

/** Styles of the function picker: a field, and a list that opens over what is below it. */
export const pickerStyles = css`
  .picker {
    position: relative;
    max-width: 34rem;
    margin-block-start: 0.5rem;
  }
  .picker .find {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }
  .picker .find > span {
    color: var(--_muted);
  }
  .picker input[type="text"] {
    flex: 1;
    min-width: min(14rem, 100%);
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line);
    border-radius: 4px;
    min-height: 2rem;
    padding: 0.25rem 0.5rem;
  }
  .picker input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .picker input[aria-invalid="true"] {
    border-color: var(--_vanishing);
  }
  .picker .list {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    margin-block-start: 2px;
    max-height: min(20rem, 60vh);
    overflow: auto;
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding-block: 0.25rem;
    box-shadow: 0 6px 18px rgb(0 0 0 / 18%);
  }
  .picker .list[hidden] {
    display: none;
  }
  .picker .family {
    padding: 0.4rem 0.75rem 0.15rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .picker .option {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    padding: 0.15rem 0.75rem 0.15rem 0.4rem;
    cursor: pointer;
  }
  .picker .option code {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.8125rem;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .picker .option > span:not(.tick) {
    white-space: nowrap;
  }
  .picker .option:hover,
  .picker .option.active {
    background: var(--_grid);
  }
  .picker .option.active {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .picker .tick {
    width: 1em;
    flex: none;
  }
  .picker .problem[hidden] {
    display: none;
  }
  @media (pointer: coarse) {
    .picker input[type="text"] {
      min-height: 44px;
      font-size: 1rem;
    }
    .picker .option {
      min-height: 44px;
    }
  }
`;
