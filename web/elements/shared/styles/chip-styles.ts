import { css } from "lit";

/** Styles of chips: native radio buttons or checkboxes shown as names with a line sample. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .chip {
    position: relative;
    gap: 0.4rem;
    padding: 0.2rem 0.6rem;
    min-height: 2rem;
    border: 1px solid transparent;
    border-radius: 4px;
    cursor: pointer;
    white-space: nowrap;
  }
  .chip:hover {
    border-color: var(--_line);
  }
  .chip:has(:checked) {
    border-color: var(--_ink);
  }
  .chip:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  /* The inputs of a network: a label, and a chip each. */
  .inputs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .inputs .chip {
    display: inline-flex;
    justify-content: center;
    min-width: 2.25rem;
    padding-inline: 0.4rem;
  }
  .inputs .chip:not(:has(:checked)) {
    border-color: var(--_line);
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    .chip {
      min-height: 44px;
    }
  }
`;
