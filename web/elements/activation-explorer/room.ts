import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(97.73rem - 90cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(92.79rem - 76.41cqi);
      }
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(53.93rem + 89.61cqi);
      }
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(94.76rem - 49.68cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: 72.75rem;
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(137.75rem - 217.39cqi);
      }
    }
    @container (width >= 41.98rem) {
      .roomy > .live > .body {
        min-block-size: calc(37.87rem + 23.56cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(24.02rem + 47.11cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(123.37rem - 145cqi);
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(79.63rem + 43.48cqi);
      }
    }
    @container (width >= 32.21rem) {
      .roomy > .live > .body {
        min-block-size: calc(117.69rem - 80.74cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: 82.44rem;
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(136.86rem - 188.4cqi);
      }
    }
    @container (width >= 43.13rem) {
      .roomy > .live > .body {
        min-block-size: calc(44.5rem + 28.27cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(36.42rem + 38.59cqi);
      }
    }
    @container (width >= 60.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(45.56rem + 26cqi);
      }
    }
  }
`;
