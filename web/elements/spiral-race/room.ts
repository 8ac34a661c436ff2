import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(112.4rem - 72.25cqi);
    }
    @container (width >= 31.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(98.3rem - 24.15cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(100.5rem + 4.23cqi);
      }
    }
    @container (width >= 52.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(81.52rem + 42.05cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(72.18rem - 11.09cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(128.1rem - 93.8cqi);
    }
    @container (width >= 25.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(104.9rem - 13.97cqi);
      }
    }
    @container (width >= 38.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(123.76rem - 27.95cqi);
      }
    }
    @container (width >= 50.03rem) {
      .roomy > .live > .body {
        min-block-size: calc(92.7rem + 37.32cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(-17769.36rem + 29664.71cqi);
      }
    }
    @container (width >= 60.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(-272705.93rem + 450008.11cqi);
      }
    }
    @container (width >= 61.04rem) {
      .roomy > .live > .body {
        min-block-size: calc(-3951.25rem + 6589.23cqi);
      }
    }
    @container (width >= 61.51rem) {
      .roomy > .live > .body {
        min-block-size: calc(-5066.98rem + 8352.3cqi);
      }
    }
    @container (width >= 61.99rem) {
      .roomy > .live > .body {
        min-block-size: calc(-7019.18rem + 11438.11cqi);
      }
    }
    @container (width >= 62.4rem) {
      .roomy > .live > .body {
        min-block-size: calc(-2563.68rem + 4221.32cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(-3008.87rem + 4897.77cqi);
      }
    }
    @container (width >= 63.28rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1718.84rem + 2827.11cqi);
      }
    }
    @container (width >= 63.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1918.41rem + 3119.33cqi);
      }
    }
    @container (width >= 64.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1294.45rem + 2126.74cqi);
      }
    }
    @container (width >= 64.62rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1410.03rem + 2290.17cqi);
      }
    }
    @container (width >= 65.02rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1039.2rem + 1705.47cqi);
      }
    }
    @container (width >= 65.48rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1115.86rem + 1810.36cqi);
      }
    }
    @container (width >= 65.94rem) {
      .roomy > .live > .body {
        min-block-size: calc(-1204.93rem + 1932.75cqi);
      }
    }
    @container (width >= 66.34rem) {
      .roomy > .live > .body {
        min-block-size: calc(-924.08rem + 1497.54cqi);
      }
    }
    @container (width >= 66.8rem) {
      .roomy > .live > .body {
        min-block-size: calc(-987.18rem + 1581.68cqi);
      }
    }
    @container (width >= 67.2rem) {
      .roomy > .live > .body {
        min-block-size: calc(-789.16rem + 1277.45cqi);
      }
    }
    @container (width >= 67.65rem) {
      .roomy > .live > .body {
        min-block-size: calc(-836.75rem + 1339.16cqi);
      }
    }
    @container (width >= 68.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(-208.98rem + 411.42cqi);
      }
    }
    @container (width >= 69.22rem) {
      .roomy > .live > .body {
        min-block-size: calc(88.29rem - 23.66cqi);
      }
    }
  }
`;
