import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(216.66rem - 295.31cqi);
    }
    @container (width >= 21rem) {
      .roomy > .live > .body {
        min-block-size: calc(342.07rem - 875cqi);
      }
    }
    @container (width >= 22.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(144.27rem - 13.69cqi);
      }
    }
    @container (width >= 32.21rem) {
      .roomy > .live > .body {
        min-block-size: calc(200.67rem - 176.08cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: 136.88rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(103.96rem - 38.08cqi);
      }
    }
    @container (width >= 57.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(62.96rem + 33.45cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(43.58rem + 58.17cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(219.74rem - 279.41cqi);
    }
    @container (width >= 22.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(191.75rem - 188.29cqi);
      }
    }
    @container (width >= 26.68rem) {
      .roomy > .live > .body {
        min-block-size: calc(132.1rem + 42.28cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 141.07rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: 90.25rem;
      }
    }
    @container (width >= 48.88rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.52rem - 2.89cqi);
      }
    }
    @container (width >= 61.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(73.26rem + 22.28cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(49.7rem + 53.72cqi);
      }
    }
  }
`;
