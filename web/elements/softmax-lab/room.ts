import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(198.19rem - 137.67cqi);
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(163.07rem - 24.45cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(167.22rem - 62.11cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(145.48rem - 51.84cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(225.99rem - 213.7cqi);
    }
    @container (width >= 27.83rem) {
      .roomy > .live > .body {
        min-block-size: calc(175.36rem - 30.19cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(185.67rem - 80.74cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(171rem - 87.83cqi);
      }
    }
    @container (width >= 64.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(118.82rem - 6.65cqi);
      }
    }
  }
`;
