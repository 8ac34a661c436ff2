import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: 62.5rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(53.05rem - 1.74cqi);
      }
    }
    @container (width >= 66.34rem) {
      .roomy > .live > .body {
        min-block-size: calc(57.11rem - 6.09cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: 66.19rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(60.04rem - 7.04cqi);
      }
    }
    @container (width >= 67rem) {
      .roomy > .live > .body {
        min-block-size: calc(63.24rem - 11.78cqi);
      }
    }
  }
`;
