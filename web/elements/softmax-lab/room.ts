import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(211.59rem - 222.13cqi);
    }
    @container (width >= 26.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(157.29rem - 13.93cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(165.19rem - 62.11cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(171.47rem - 109.78cqi);
      }
    }
    @container (width >= 54.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(134.66rem - 40.81cqi);
      }
    }
    @container (width >= 67.88rem) {
      .roomy > .live > .body {
        min-block-size: calc(105.33rem + 2.69cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(216.18rem - 188.33cqi);
    }
    @container (width >= 23rem) {
      .roomy > .live > .body {
        min-block-size: calc(173.33rem - 30.19cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(183.63rem - 80.74cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(185.77rem - 122.82cqi);
      }
    }
    @container (width >= 54.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(275.38rem - 282.6cqi);
      }
    }
    @container (width >= 56.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(159.7rem - 73.63cqi);
      }
    }
    @container (width >= 59.72rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.92rem - 6.85cqi);
      }
    }
  }
`;
