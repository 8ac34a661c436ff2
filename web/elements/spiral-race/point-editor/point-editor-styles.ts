import { css } from "lit";

/** Styles of the point editor: the tools stand beside the pad or, in narrow figures, below it. */
export const pointEditorStyles = css`
  .padded {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2rem;
    padding-block: 0.75rem;
  }
  .plot.pad {
    flex: 0 0 min(20rem, 100%);
    aspect-ratio: 1;
    outline: 1px solid var(--_line);
    cursor: crosshair;
  }
  .plot.pad:focus-visible {
    outline: 2px solid var(--_accent);
  }
  .tools {
    flex: 1 1 17rem;
    min-width: 0;
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  .tool-0 {
    color: var(--_blue);
  }
  .tool-1 {
    color: var(--_orange);
  }
  .table,
  .table label {
    display: grid;
    gap: 0.35rem;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .problem[hidden] {
    display: none;
  }
`;
