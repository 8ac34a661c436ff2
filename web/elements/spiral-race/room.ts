import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(112.4rem - 72.25cqi);
    }
    @container (width >= 31.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(98.3rem - 24.15cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(100.5rem + 4.23cqi);
      }
    }
    @container (width >= 52.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(81.52rem + 42.05cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(72.18rem - 11.09cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(120.11rem - 55.62cqi);
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(105.92rem + 15.16cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(85.42rem - 19.28cqi);
      }
    }
  }
`;
