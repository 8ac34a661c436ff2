import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(min(44rem, 85vh) + 9.32rem);
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(min(44rem, 85vh) + 5.05rem);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(min(44rem, 85vh) + 11.75rem);
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(min(44rem, 85vh) + 7.7rem - 1.56cqi);
      }
    }
  }
`;
