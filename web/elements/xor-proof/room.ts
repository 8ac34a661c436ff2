import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(275.59rem - 653.12cqi);
    }
    @container (width >= 19rem) {
      .roomy > .live > .body {
        min-block-size: calc(178.8rem - 122.22cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(480.75rem - 1525cqi);
      }
    }
    @container (width >= 22.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(144.11rem - 32.31cqi);
      }
    }
    @container (width >= 28.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(124.69rem + 39.86cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 132.07rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(106.53rem - 48.3cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(58.92rem + 34.34cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(39.86rem + 58.44cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(268.65rem - 583.33cqi);
    }
    @container (width >= 19.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(186.04rem - 134.37cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(249.74rem - 453.34cqi);
      }
    }
    @container (width >= 25.07rem) {
      .roomy > .live > .body {
        min-block-size: calc(124.54rem + 51.25cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 135.25rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: 87rem;
      }
    }
    @container (width >= 48.88rem) {
      .roomy > .live > .body {
        min-block-size: calc(112.9rem - 55.7cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(62.87rem + 31.8cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(44.14rem + 55.41cqi);
      }
    }
  }
`;
