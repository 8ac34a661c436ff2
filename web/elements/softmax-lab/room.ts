import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(208.71rem - 224.47cqi);
    }
    @container (width >= 25.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(157.97rem - 25.32cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(161.82rem - 62.11cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(168.09rem - 109.78cqi);
      }
    }
    @container (width >= 54.63rem) {
      .roomy > .live > .body {
        min-block-size: calc(132.13rem - 42.34cqi);
      }
    }
    @container (width >= 67.44rem) {
      .roomy > .live > .body {
        min-block-size: calc(102.95rem + 1.31cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(212.8rem - 188.33cqi);
    }
    @container (width >= 23rem) {
      .roomy > .live > .body {
        min-block-size: calc(169.96rem - 30.19cqi);
      }
    }
    @container (width >= 36.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(180.25rem - 80.74cqi);
      }
    }
    @container (width >= 48.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(188.98rem - 136.47cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(272rem - 282.6cqi);
      }
    }
    @container (width >= 56.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(157.29rem - 75.26cqi);
      }
    }
    @container (width >= 59.72rem) {
      .roomy > .live > .body {
        min-block-size: calc(113.32rem - 6.53cqi);
      }
    }
  }
`;
