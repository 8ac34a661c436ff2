import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: 62.5rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(53.2rem - 1.48cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: 66.19rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(59.66rem - 6.4cqi);
      }
    }
    @container (width >= 60.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(278.83rem - 370.39cqi);
      }
    }
    @container (width >= 60.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(306.67rem - 413.51cqi);
      }
    }
    @container (width >= 61.09rem) {
      .roomy > .live > .body {
        min-block-size: calc(311rem - 417.51cqi);
      }
    }
    @container (width >= 61.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(298.1rem - 393.56cqi);
      }
    }
    @container (width >= 62.01rem) {
      .roomy > .live > .body {
        min-block-size: calc(61.7rem - 9.4cqi);
      }
    }
  }
`;
