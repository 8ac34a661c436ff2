import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(235.17rem - 297.23cqi);
    }
    @container (width >= 27.83rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.42rem - 102.48cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(117.28rem - 24.84cqi);
      }
    }
    @container (width >= 47.73rem) {
      .roomy > .live > .body {
        min-block-size: calc(118.7rem - 35.37cqi);
      }
    }
    @container (width >= 66.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.93rem + 8.03cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(253.53rem - 315.09cqi);
    }
    @container (width >= 28.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(209.01rem - 149.06cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(157.81rem - 89.06cqi);
      }
    }
    @container (width >= 60.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(138.23rem - 51.11cqi);
      }
    }
  }
`;
