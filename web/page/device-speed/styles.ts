import { css } from "lit";

/** A table of numbers in columns of one width, so that nothing moves when they arrive. */
export const styles = css`
  table {
    inline-size: 100%;
    max-inline-size: 38rem;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.25rem 0 0.25rem 0.5rem;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  thead th {
    white-space: normal;
    vertical-align: bottom;
  }
  thead tr:first-child th {
    border: 0;
    padding-block-end: 0;
  }
  tbody tr:not(:last-child) > :not(.heading) {
    border-block-end: 1px solid var(--_grid);
  }
  .heading {
    padding-block-start: 0.75rem;
    color: var(--_muted);
    white-space: normal;
  }
  .own {
    font-weight: 600;
  }
  progress {
    flex: 1;
    max-inline-size: 16rem;
    min-inline-size: 4rem;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;
