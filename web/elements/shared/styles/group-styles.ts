import { css } from "lit";

/** Styles of groups that are not shown, and of rows that have nothing else. */
export const groupStyles = css`
  [hidden] {
    display: none !important;
  }
  /* A field in a row: the field alone has a box. */
  :where(span[data-group]) {
    display: contents;
  }
  /* For screen readers alone. */
  [data-spoken] {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .row:not(:has(> :not([hidden], [data-spoken]))) {
    position: absolute;
    margin: 0;
    padding: 0;
  }
`;
