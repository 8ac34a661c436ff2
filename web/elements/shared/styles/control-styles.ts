import { css } from "lit";

/** Styles of native inputs: buttons, chips, sliders with a number field, menus, and disclosures. */
export const controlStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.25rem;
  }
  button,
  select,
  input[role="spinbutton"] {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line);
    border-radius: 4px;
    min-height: 2rem;
    padding: 0.25rem 0.75rem;
  }
  button {
    cursor: pointer;
    white-space: nowrap;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 0.25rem 0.5rem;
    width: 100%;
    resize: vertical;
  }
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_paper);
    font-weight: 600;
    min-width: 6.5rem;
  }
  button:hover:not(:disabled, .primary),
  select:hover {
    border-color: var(--_ink);
  }
  button:disabled {
    background: none;
    color: var(--_muted);
    border-color: var(--_grid);
    cursor: default;
  }
  select {
    background: var(--_paper);
    padding-inline: 0.5rem 0.25rem;
    max-width: 100%;
  }
  input[role="spinbutton"] {
    padding-inline: 0.5rem;
    width: 6.5rem;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  input[type="checkbox"],
  input[type="radio"],
  input[type="range"] {
    accent-color: var(--_accent);
  }
  input[type="checkbox"] {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
  }
  input[type="range"] {
    width: 10rem;
    max-width: 100%;
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  details {
    margin-block-start: 0.5rem;
  }
  summary {
    cursor: pointer;
    width: fit-content;
    padding-block: 0.25rem;
    color: var(--_accent);
  }
  .questions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: 1.25rem 2rem;
    padding-block: 0.75rem;
  }
  .questions fieldset {
    display: grid;
    gap: 0.5rem;
    align-content: start;
  }
  .questions label {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
  }
  .questions input[role="spinbutton"],
  .questions select {
    width: 100%;
  }
  .slider {
    display: grid;
    grid-template-columns: auto minmax(6rem, 14rem) 6.5rem;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .slider input[type="range"] {
    width: 100%;
  }
  @media (pointer: coarse) {
    button,
    select,
    input[role="spinbutton"],
    summary {
      min-height: 44px;
    }
    input[type="range"],
    label:has(input[type="checkbox"], input[type="radio"]) {
      min-height: 44px;
    }
    summary {
      line-height: 44px;
      padding-block: 0;
    }
    input[role="spinbutton"],
    select {
      font-size: 1rem;
    }
  }
`;
