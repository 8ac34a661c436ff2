import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(36rem - 25.32cqi);
    }
    @container (width >= 27.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(26.23rem + 1.21cqi);
      }
    }
    @container (width >= 58.82rem) {
      .roomy > .live > .body {
        min-block-size: calc(9.36rem + 30.06cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(38.4rem - 24.75cqi);
    }
    @container (width >= 29.9rem) {
      .roomy > .live > .body {
        min-block-size: calc(25.24rem + 6.32cqi);
      }
    }
    @container (width >= 60.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(12.32rem + 28cqi);
      }
    }
  }
`;
