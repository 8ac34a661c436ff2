import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(237.11rem - 308.75cqi);
    }
    @container (width >= 25.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.37rem - 102.44cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(117.25rem - 24.84cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(130.02rem - 59.08cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.87rem + 8.07cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(258.89rem - 347.22cqi);
    }
    @container (width >= 23rem) {
      .roomy > .live > .body {
        min-block-size: calc(274.53rem - 412.13cqi);
      }
    }
    @container (width >= 26.91rem) {
      .roomy > .live > .body {
        min-block-size: calc(200.21rem - 125.95cqi);
      }
    }
    @container (width >= 37.96rem) {
      .roomy > .live > .body {
        min-block-size: calc(160.13rem - 32.6cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(133.4rem - 37.26cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(154.99rem - 88.96cqi);
      }
    }
    @container (width >= 57.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(101.65rem + 4.32cqi);
      }
    }
    @container (width >= 65.94rem) {
      .roomy > .live > .body {
        min-block-size: calc(86.43rem + 22.72cqi);
      }
    }
  }
`;
