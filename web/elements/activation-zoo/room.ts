import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(min(44rem, 85vh) + 7rem);
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(min(44rem, 85vh) + 2.77rem + 0.02cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(min(44rem, 85vh) + 8.5rem);
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(min(44rem, 85vh) + 4rem - 0.8cqi);
      }
    }
  }
`;
