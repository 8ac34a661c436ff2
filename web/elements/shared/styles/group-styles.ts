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
    position: absolute !important;
    width: 1px !important;
    height: 1px !important;
    min-height: 0 !important;
    margin: -1px !important;
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
