import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(256.44rem - 525cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(214.3rem - 280.55cqi);
      }
    }
    @container (width >= 22rem) {
      .roomy > .live > .body {
        min-block-size: calc(344.19rem - 893.75cqi);
      }
    }
    @container (width >= 23.23rem) {
      .roomy > .live > .body {
        min-block-size: calc(135.28rem + 14.41cqi);
      }
    }
    @container (width >= 34.5rem) {
      .roomy > .live > .body {
        min-block-size: 134.32rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(108.78rem - 48.3cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(76.94rem + 9.06cqi);
      }
    }
    @container (width >= 62.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(42.34rem + 58.13cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(254.14rem - 477.27cqi);
    }
    @container (width >= 19.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(198.69rem - 179.16cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(245.07rem - 417.34cqi);
      }
    }
    @container (width >= 25.3rem) {
      .roomy > .live > .body {
        min-block-size: calc(130.71rem + 41.34cqi);
      }
    }
    @container (width >= 34.5rem) {
      .roomy > .live > .body {
        min-block-size: 138.5rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: 90.25rem;
      }
    }
    @container (width >= 48.88rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.15rem - 55.7cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(66.98rem + 30.35cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(55.27rem + 43.91cqi);
      }
    }
  }
`;
