import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(228.32rem - 256.37cqi);
    }
    @container (width >= 31.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.45rem - 102.48cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(117.32rem - 24.84cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(115.22rem - 28.13cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(247.01rem - 276.14cqi);
    }
    @container (width >= 30.48rem) {
      .roomy > .live > .body {
        min-block-size: calc(209.04rem - 149.06cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(157.77rem - 88.9cqi);
      }
    }
    @container (width >= 61.04rem) {
      .roomy > .live > .body {
        min-block-size: calc(138.41rem - 51.32cqi);
      }
    }
  }
`;
