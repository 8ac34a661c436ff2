import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(234.81rem - 395.83cqi);
    }
    @container (width >= 20rem) {
      .roomy > .live > .body {
        min-block-size: calc(250.38rem - 446.42cqi);
      }
    }
    @container (width >= 22.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(143.67rem - 11cqi);
      }
    }
    @container (width >= 29.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(129.5rem + 39.86cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 136.88rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(103.96rem - 38.08cqi);
      }
    }
    @container (width >= 57.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(62.96rem + 33.45cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(43.58rem + 58.17cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(226.95rem - 315cqi);
    }
    @container (width >= 20.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(304.44rem - 673.51cqi);
      }
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(139.82rem + 21.18cqi);
      }
    }
    @container (width >= 33.93rem) {
      .roomy > .live > .body {
        min-block-size: 141.07rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(114.54rem - 50.27cqi);
      }
    }
    @container (width >= 58.08rem) {
      .roomy > .live > .body {
        min-block-size: calc(68.5rem + 29.95cqi);
      }
    }
    @container (width >= 62.87rem) {
      .roomy > .live > .body {
        min-block-size: calc(49.7rem + 53.72cqi);
      }
    }
  }
`;
