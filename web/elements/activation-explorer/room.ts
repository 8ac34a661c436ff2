import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(95.48rem - 90cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(90.08rem - 74.45cqi);
      }
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(50.55rem + 93.53cqi);
      }
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(90.25rem - 43.47cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: 70.5rem;
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(135.5rem - 217.39cqi);
      }
    }
    @container (width >= 41.98rem) {
      .roomy > .live > .body {
        min-block-size: calc(35.62rem + 23.56cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(21.95rem + 46.75cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: 92.57rem;
    }
    @container (width >= 19.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(94.91rem - 27.77cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(106.01rem - 89.28cqi);
      }
    }
    @container (width >= 24.85rem) {
      .roomy > .live > .body {
        min-block-size: calc(63.24rem + 89.19cqi);
      }
    }
    @container (width >= 31.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(97.07rem - 32.6cqi);
      }
    }
    @container (width >= 36.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(148.19rem - 173.91cqi);
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: 56.69rem;
      }
    }
    @container (width >= 41.41rem) {
      .roomy > .live > .body {
        min-block-size: calc(44.44rem + 21.74cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(38.59rem + 29cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(41.6rem + 27.2cqi);
      }
    }
  }
`;
