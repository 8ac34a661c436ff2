import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(38.14rem - 24.7cqi);
    }
    @container (width >= 27.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(28.66rem + 0.81cqi);
      }
    }
    @container (width >= 58.66rem) {
      .roomy > .live > .body {
        min-block-size: calc(11.68rem + 29.98cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(41.65rem - 24.75cqi);
    }
    @container (width >= 29.9rem) {
      .roomy > .live > .body {
        min-block-size: calc(28.6rem + 5.95cqi);
      }
    }
    @container (width >= 59.69rem) {
      .roomy > .live > .body {
        min-block-size: calc(16.03rem + 27.21cqi);
      }
    }
  }
`;
