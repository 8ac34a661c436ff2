import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(241.79rem - 437.5cqi);
    }
    @container (width >= 20rem) {
      .roomy > .live > .body {
        min-block-size: calc(249.13rem - 446.42cqi);
      }
    }
    @container (width >= 22.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(147.14rem - 32cqi);
      }
    }
    @container (width >= 29.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(163.16rem - 70.65cqi);
      }
    }
    @container (width >= 41.41rem) {
      .roomy > .live > .body {
        min-block-size: 134.32rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(112.23rem - 54.89cqi);
      }
    }
    @container (width >= 57.42rem) {
      .roomy > .live > .body {
        min-block-size: calc(61.52rem + 33.75cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(42.34rem + 58.13cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(241.84rem - 403.84cqi);
    }
    @container (width >= 20.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(270.44rem - 520.83cqi);
      }
    }
    @container (width >= 22.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(186.62rem - 171.06cqi);
      }
    }
    @container (width >= 27.37rem) {
      .roomy > .live > .body {
        min-block-size: calc(130.6rem + 41.67cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 138.5rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(115.95rem - 53.2cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(66.98rem + 30.35cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(48.41rem + 53.75cqi);
      }
    }
  }
`;
