import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: 59.88rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(44.27rem - 1.84cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: 63.57rem;
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(53.81rem - 9.6cqi);
      }
    }
    @container (width >= 61.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(56.08rem - 13.44cqi);
      }
    }
  }
`;
