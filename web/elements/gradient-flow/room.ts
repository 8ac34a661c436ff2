import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(234.01rem - 289.97cqi);
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(349.81rem - 753.1cqi);
      }
    }
    @container (width >= 26.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.02rem - 101.13cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.75rem - 24.84cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(128.46rem - 54.74cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(82.93rem + 18.24cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(258.33rem - 341.32cqi);
    }
    @container (width >= 23.69rem) {
      .roomy > .live > .body {
        min-block-size: calc(279.26rem - 422.24cqi);
      }
    }
    @container (width >= 27.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(200.66rem - 127.98cqi);
      }
    }
    @container (width >= 41.98rem) {
      .roomy > .live > .body {
        min-block-size: calc(2574.75rem - 5782.6cqi);
      }
    }
    @container (width >= 43.13rem) {
      .roomy > .live > .body {
        min-block-size: calc(136rem - 43.47cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(140.16rem - 58.58cqi);
      }
    }
    @container (width >= 55.09rem) {
      .roomy > .live > .body {
        min-block-size: calc(113.8rem - 14.56cqi);
      }
    }
    @container (width >= 65.94rem) {
      .roomy > .live > .body {
        min-block-size: calc(86.38rem + 22.42cqi);
      }
    }
  }
`;
