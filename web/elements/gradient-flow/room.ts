import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(236.61rem - 308.75cqi);
    }
    @container (width >= 25.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.02rem - 102.92cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.75rem - 24.84cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(129.51rem - 59.07cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(89.82rem + 7.38cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(247.57rem - 291.17cqi);
    }
    @container (width >= 22rem) {
      .roomy > .live > .body {
        min-block-size: calc(233.48rem - 241.59cqi);
      }
    }
    @container (width >= 25.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(199.96rem - 125.95cqi);
      }
    }
    @container (width >= 37.96rem) {
      .roomy > .live > .body {
        min-block-size: calc(159.88rem - 32.6cqi);
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(133.15rem - 37.26cqi);
      }
    }
    @container (width >= 47.16rem) {
      .roomy > .live > .body {
        min-block-size: calc(154.65rem - 88.79cqi);
      }
    }
    @container (width >= 57.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(101.36rem + 4.39cqi);
      }
    }
    @container (width >= 65.94rem) {
      .roomy > .live > .body {
        min-block-size: calc(86.38rem + 22.42cqi);
      }
    }
  }
`;
