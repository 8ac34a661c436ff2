import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(212.46rem - 222.13cqi);
    }
    @container (width >= 26.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(158.41rem - 14.63cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(166.07rem - 62.11cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(171.82rem - 108.69cqi);
      }
    }
    @container (width >= 54.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(135.35rem - 40.36cqi);
      }
    }
    @container (width >= 68.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(108.75rem - 0.98cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(218.05rem - 188.33cqi);
    }
    @container (width >= 23rem) {
      .roomy > .live > .body {
        min-block-size: calc(175.21rem - 30.19cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(185.5rem - 80.74cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(187.64rem - 122.82cqi);
      }
    }
    @container (width >= 54.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(277.25rem - 282.6cqi);
      }
    }
    @container (width >= 56.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(159.59rem - 70.28cqi);
      }
    }
    @container (width >= 59.72rem) {
      .roomy > .live > .body {
        min-block-size: calc(119.21rem - 7.55cqi);
      }
    }
  }
`;
