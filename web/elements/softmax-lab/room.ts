import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(201.66rem - 170.31cqi);
    }
    @container (width >= 29.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(161.12rem - 24.7cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(165.19rem - 62.11cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(151.53rem - 68.5cqi);
      }
    }
    @container (width >= 65.21rem) {
      .roomy > .live > .body {
        min-block-size: calc(105.83rem + 1.96cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(233.61rem - 271.05cqi);
    }
    @container (width >= 25.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(173.3rem - 30.1cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(183.63rem - 80.74cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(171.19rem - 92.39cqi);
      }
    }
    @container (width >= 56.01rem) {
      .roomy > .live > .body {
        min-block-size: calc(126.39rem - 17.38cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.92rem - 6.85cqi);
      }
    }
  }
`;
