import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(108.45rem - 81.56cqi);
    }
    @container (width >= 30.48rem) {
      .roomy > .live > .body {
        min-block-size: calc(92.69rem - 25.36cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(98.75rem + 3.63cqi);
      }
    }
    @container (width >= 52.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(74.87rem + 49.9cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(57.34rem + 49.8cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(117.54rem - 75.18cqi);
    }
    @container (width >= 24.39rem) {
      .roomy > .live > .body {
        min-block-size: calc(102.73rem - 25.63cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(121.38rem - 27.17cqi);
      }
    }
    @container (width >= 50.03rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.5rem + 41.03cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(71rem + 40.9cqi);
      }
    }
  }
`;
