import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(90.69rem + 57.01cqi);
    }
    @container (width >= 27.83rem) {
      .roomy > .live > .body {
        min-block-size: calc(115.3rem - 42.11cqi);
      }
    }
    @container (width >= 40.83rem) {
      .roomy > .live > .body {
        min-block-size: 94.57rem;
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: calc(73.34rem - 11.96cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(115.93rem + 8.46cqi);
    }
    @container (width >= 35.08rem) {
      .roomy > .live > .body {
        min-block-size: calc(134.53rem - 62.8cqi);
      }
    }
    @container (width >= 46rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.93rem - 21.96cqi);
      }
    }
    @container (width >= 61.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.97rem - 23.75cqi);
      }
    }
  }
`;
