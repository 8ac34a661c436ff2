import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(223.47rem - 328.12cqi);
    }
    @container (width >= 21rem) {
      .roomy > .live > .body {
        min-block-size: calc(353.3rem - 933.33cqi);
      }
    }
    @container (width >= 23.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(140.26rem - 0.76cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(104.89rem - 40.05cqi);
      }
    }
    @container (width >= 59.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(114.56rem - 51.16cqi);
      }
    }
    @container (width >= 66.34rem) {
      .roomy > .live > .body {
        min-block-size: calc(42.7rem + 57.6cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(225.92rem - 308.82cqi);
    }
    @container (width >= 21.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(274.25rem - 538.92cqi);
      }
    }
    @container (width >= 25.07rem) {
      .roomy > .live > .body {
        min-block-size: calc(144.51rem - 0.76cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(118.36rem - 58.18cqi);
      }
    }
    @container (width >= 58.66rem) {
      .roomy > .live > .body {
        min-block-size: calc(66.98rem + 30.35cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(48.41rem + 53.75cqi);
      }
    }
  }
`;
