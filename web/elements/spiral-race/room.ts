import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(124.16rem - 107.03cqi);
    }
    @container (width >= 28.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(98.47rem - 15.52cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(108.84rem - 13.04cqi);
      }
    }
    @container (width >= 50.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(79.7rem + 45.93cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(72.72rem - 11.26cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(142.4rem - 138.55cqi);
    }
    @container (width >= 27.6rem) {
      .roomy > .live > .body {
        min-block-size: calc(108.4rem - 13.97cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(132.48rem - 47.31cqi);
      }
    }
    @container (width >= 48.88rem) {
      .roomy > .live > .body {
        min-block-size: calc(94.29rem + 35.05cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(-17525.26rem + 29259.29cqi);
      }
    }
    @container (width >= 60.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(-273908.78rem + 451992.88cqi);
      }
    }
    @container (width >= 61.04rem) {
      .roomy > .live > .body {
        min-block-size: calc(-3895.74rem + 6498.77cqi);
      }
    }
    @container (width >= 61.51rem) {
      .roomy > .live > .body {
        min-block-size: calc(-5089.4rem + 8389.13cqi);
      }
    }
    @container (width >= 61.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(-6921.11rem + 11280.35cqi);
      }
    }
    @container (width >= 62.4rem) {
      .roomy > .live > .body {
        min-block-size: calc(-2575.06rem + 4239.94cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(-2965.92rem + 4829.91cqi);
      }
    }
    @container (width >= 63.28rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1726.5rem + 2839.58cqi);
      }
    }
    @container (width >= 63.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1890.45rem + 3075.92cqi);
      }
    }
    @container (width >= 64.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1300.24rem + 2136.12cqi);
      }
    }
    @container (width >= 64.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1389.05rem + 2258.16cqi);
      }
    }
    @container (width >= 65.02rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1043.86rem + 1712.99cqi);
      }
    }
    @container (width >= 65.48rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1098.93rem + 1784.94cqi);
      }
    }
    @container (width >= 65.94rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1210.32rem + 1941.28cqi);
      }
    }
    @container (width >= 66.34rem) {
      .roomy > .live > .body {
        min-block-size: calc(-928.23rem + 1504.15cqi);
      }
    }
    @container (width >= 66.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(-991.61rem + 1588.66cqi);
      }
    }
    @container (width >= 67.2rem) {
      .roomy > .live > .body {
        min-block-size: calc(-792.72rem + 1283.09cqi);
      }
    }
    @container (width >= 67.65rem) {
      .roomy > .live > .body {
        min-block-size: calc(-840.52rem + 1345.06cqi);
      }
    }
    @container (width >= 68.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(-215.76rem + 421.7cqi);
      }
    }
    @container (width >= 69.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.65rem - 23.77cqi);
      }
    }
  }
`;
