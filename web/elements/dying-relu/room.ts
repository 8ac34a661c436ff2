import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(38.18rem - 24.7cqi);
    }
    @container (width >= 27.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(27.31rem + 5.68cqi);
      }
    }
    @container (width >= 64.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(11.34rem + 30.54cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(41.67rem - 24.7cqi);
    }
    @container (width >= 29.9rem) {
      .roomy > .live > .body {
        min-block-size: calc(27.1rem + 10.98cqi);
      }
    }
    @container (width >= 68.76rem) {
      .roomy > .live > .body {
        min-block-size: calc(12.96rem + 31.67cqi);
      }
    }
  }
`;
