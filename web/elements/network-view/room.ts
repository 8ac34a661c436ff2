import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(87.81rem + 58.49cqi);
    }
    @container (width >= 27.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(111.25rem - 36.73cqi);
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: 66.25rem;
      }
    }
    @container (width >= 57.91rem) {
      .roomy > .live > .body {
        min-block-size: calc(69.9rem - 10.4cqi);
      }
    }
    @container (width >= 61.51rem) {
      .roomy > .live > .body {
        min-block-size: calc(69.26rem - 9.46cqi);
      }
    }
    @container (width >= 64.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(70.78rem - 11.93cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(112.68rem + 8.46cqi);
    }
    @container (width >= 35.08rem) {
      .roomy > .live > .body {
        min-block-size: calc(122.42rem - 40.13cqi);
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.93rem - 21.96cqi);
      }
    }
    @container (width >= 61.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(84.38rem - 14.8cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(-6427.45rem + 10333.12cqi);
      }
    }
    @container (width >= 63.28rem) {
      .roomy > .live > .body {
        min-block-size: calc(-3706.02rem + 5964.89cqi);
      }
    }
    @container (width >= 63.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(-4170.49rem + 6649.71cqi);
      }
    }
    @container (width >= 64.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(85.98rem - 22.54cqi);
      }
    }
  }
`;
