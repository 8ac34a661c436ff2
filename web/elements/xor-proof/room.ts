import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(256.44rem - 525cqi);
    }
    @container (width >= 19.5rem) {
      .roomy > .live > .body {
        min-block-size: calc(214.33rem - 280.55cqi);
      }
    }
    @container (width >= 22rem) {
      .roomy > .live > .body {
        min-block-size: calc(263.1rem - 525.14cqi);
      }
    }
    @container (width >= 23.92rem) {
      .roomy > .live > .body {
        min-block-size: calc(135.29rem + 14.5cqi);
      }
    }
    @container (width >= 34.5rem) {
      .roomy > .live > .body {
        min-block-size: 134.32rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(103.39rem - 35.57cqi);
      }
    }
    @container (width >= 59.69rem) {
      .roomy > .live > .body {
        min-block-size: calc(76.85rem + 9.23cqi);
      }
    }
    @container (width >= 62.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(42.23rem + 58.35cqi);
      }
    }
  }
  @media screen and (pointer: coarse) {
    .roomy > .live > .body {
      min-block-size: calc(225.92rem - 308.82cqi);
    }
    @container (width >= 21.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(292.9rem - 617.25cqi);
      }
    }
    @container (width >= 24.15rem) {
      .roomy > .live > .body {
        min-block-size: calc(143.02rem + 5.12cqi);
      }
    }
    @container (width >= 34.5rem) {
      .roomy > .live > .body {
        min-block-size: 138.5rem;
      }
    }
    @container (width >= 42.55rem) {
      .roomy > .live > .body {
        min-block-size: calc(107.59rem - 35.46cqi);
      }
    }
    @container (width >= 54.05rem) {
      .roomy > .live > .body {
        min-block-size: calc(67.08rem + 30.25cqi);
      }
    }
    @container (width >= 62.93rem) {
      .roomy > .live > .body {
        min-block-size: calc(55.34rem + 43.87cqi);
      }
    }
  }
`;
