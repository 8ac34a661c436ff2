import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(105.04rem - 128.09cqi);
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(56.67rem + 80.23cqi);
      }
    }
    @container (width >= 32.78rem) {
      .roomy > .live > .body {
        min-block-size: calc(96.91rem - 55.55cqi);
      }
    }
    @container (width >= 39.1rem) {
      .roomy > .live > .body {
        min-block-size: 72.75rem;
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(91.82rem - 103.26cqi);
      }
    }
    @container (width >= 43.13rem) {
      .roomy > .live > .body {
        min-block-size: calc(37.9rem + 23.56cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(24.06rem + 47.11cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(118.65rem - 120cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(112.5rem - 94.44cqi);
      }
    }
    @container (width >= 25.53rem) {
      .roomy > .live > .body {
        min-block-size: calc(76.51rem + 54.35cqi);
      }
    }
    @container (width >= 32.78rem) {
      .roomy > .live > .body {
        min-block-size: calc(116.65rem - 77.17cqi);
      }
    }
    @container (width >= 39.1rem) {
      .roomy > .live > .body {
        min-block-size: calc(151.44rem - 173.91cqi);
      }
    }
    @container (width >= 40.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(146.88rem - 211.95cqi);
      }
    }
    @container (width >= 43.13rem) {
      .roomy > .live > .body {
        min-block-size: calc(45.74rem + 25.82cqi);
      }
    }
    @container (width >= 49.45rem) {
      .roomy > .live > .body {
        min-block-size: calc(40.71rem + 30.94cqi);
      }
    }
    @container (width >= 60.14rem) {
      .roomy > .live > .body {
        min-block-size: calc(45.61rem + 25.98cqi);
      }
    }
  }
`;
