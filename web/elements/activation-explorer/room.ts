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
        min-block-size: calc(52.8rem + 93.53cqi);
      }
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(92.5rem - 43.47cqi);
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
      min-block-size: calc(118.62rem - 120cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(84.8rem + 34.38cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(98.42rem - 41.66cqi);
      }
    }
    @container (width >= 25.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(67.98rem + 84cqi);
      }
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(100.32rem - 32.6cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(151.44rem - 173.91cqi);
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(175.32rem - 282.6cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(45.76rem + 25.7cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(40.65rem + 30.98cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(45.56rem + 26cqi);
      }
    }
  }
`;
