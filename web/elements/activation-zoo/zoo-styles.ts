import { css } from "lit";

export const zooStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    margin-block-end: 0.75rem;
  }
  input[type="search"] {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_line);
    border-radius: 4px;
    min-height: 2rem;
    width: 13rem;
    max-width: 100%;
    padding: 0.25rem 0.5rem;
  }
  .count {
    margin: 0;
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .cage {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    border-block: 1px solid var(--_line);
  }
  .cage:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
  }
  th,
  td {
    padding: 0.3rem 1.25rem 0.3rem 0;
    text-align: start;
    vertical-align: middle;
    border-block-end: 1px solid var(--_grid);
  }
  .numeric {
    text-align: end;
  }
  thead th {
    border-block-end: 1px solid var(--_line);
    padding-block: 0;
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_paper);
    padding-inline: 2px 1rem;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody tr:hover > * {
    background: color-mix(in srgb, var(--_accent) 7%, var(--_paper));
  }
  .sort {
    border: 0;
    padding: 0.5rem 0;
    min-height: 2.25rem;
    font-weight: 500;
    color: var(--_muted);
    white-space: nowrap;
  }
  .sort:hover {
    color: var(--_ink);
  }
  th[aria-sort="ascending"] .sort,
  th[aria-sort="descending"] .sort {
    color: var(--_ink);
  }
  th:not([aria-sort="none"]) .arrow {
    opacity: 1;
  }
  .arrow {
    opacity: 0.45;
    display: inline-block;
    width: 1.1em;
    text-align: center;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    border: 0;
    padding: 0;
    text-align: start;
    font-weight: 600;
    color: var(--_ink);
    white-space: normal;
  }
  .name span {
    min-width: 6.5em;
    max-width: 9em;
  }
  .name:hover span {
    text-decoration: underline;
    color: var(--_accent);
  }
  .spark {
    flex: none;
    width: 72px;
    height: 40px;
    overflow: hidden;
  }
  .spark path {
    fill: none;
    stroke-width: 1;
  }
  .spark .curve {
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .formula {
    white-space: nowrap;
    min-width: 13rem;
  }
  math {
    font-size: 1.0625rem;
  }
  .reason {
    white-space: normal;
    min-width: 12rem;
  }
  .use {
    white-space: normal;
    min-width: 10rem;
  }
  .list td {
    white-space: normal;
    color: var(--_muted);
  }
  .none {
    padding: 1.5rem 0;
    margin: 0;
  }
  @container (max-width: 36rem) {
    .name {
      flex-direction: column;
      align-items: start;
      gap: 0;
    }
    .name span {
      min-width: 0;
      max-width: 7em;
    }
    th:first-child {
      border-inline-end: 1px solid var(--_grid);
      padding-inline-end: 0.5rem;
    }
    td:nth-child(2) {
      padding-inline-start: 0.75rem;
    }
    input[type="search"] {
      width: 100%;
    }
    .filters label {
      width: 100%;
    }
    .filters label select,
    .filters label input {
      flex: 1;
    }
    .count {
      margin: 0;
    }
  }
  @media (pointer: coarse) {
    input[type="search"],
    .sort,
    .name {
      min-height: 44px;
    }
  }
`;
