import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(106.16rem + 17.19cqi);
    }
    @container (width >= 29.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.44rem - 31.77cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: 99.63rem;
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: 68.75rem;
      }
    }
    @container (width >= 55.58rem) {
      .roomy > .live > .body {
        min-block-size: calc(73.34rem - 11.96cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(133.33rem - 33.08cqi);
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(131.46rem - 47.1cqi);
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: calc(81.26rem - 3.53cqi);
      }
    }
    @container (width >= 59.24rem) {
      .roomy > .live > .body {
        min-block-size: calc(-851.38rem + 1559cqi);
      }
    }
    @container (width >= 59.72rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.13rem - 22.38cqi);
      }
    }
    @container (width >= 66.34rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.09rem - 22.46cqi);
      }
    }
  }
`;
