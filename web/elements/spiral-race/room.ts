import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(118.1rem - 51.95cqi);
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(129.75rem - 26.54cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(108.63rem - 20.74cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(129.43rem - 55.62cqi);
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(143.05rem - 34.84cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(121.61rem - 28.46cqi);
      }
    }
  }
`;
