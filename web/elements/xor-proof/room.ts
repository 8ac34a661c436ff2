import { css } from "lit";

/** Room for the figure before its first picture is there. Written by scripts/dev/measure-places.mjs. */
export const roomStyles = css`
  @media screen {
    .roomy > .live > .body {
      min-block-size: calc(278.43rem - 656.25cqi);
    }
    @container (width >= 19rem) {
      .roomy > .live > .body {
        min-block-size: calc(181.05rem - 122.22cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(483.07rem - 1525cqi);
      }
    }
    @container (width >= 22.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(142.03rem - 14.23cqi);
      }
    }
    @container (width >= 29.33rem) {
      .roomy > .live > .body {
        min-block-size: calc(126.94rem + 39.86cqi);
      }
    }
    @container (width >= 33.93rem) {
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
        min-block-size: calc(61.42rem + 33.92cqi);
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
      min-block-size: calc(271.9rem - 583.33cqi);
    }
    @container (width >= 19.25rem) {
      .roomy > .live > .body {
        min-block-size: calc(189.29rem - 134.37cqi);
      }
    }
    @container (width >= 21.75rem) {
      .roomy > .live > .body {
        min-block-size: calc(252.99rem - 453.34cqi);
      }
    }
    @container (width >= 25.07rem) {
      .roomy > .live > .body {
        min-block-size: calc(127.79rem + 51.25cqi);
      }
    }
    @container (width >= 33.93rem) {
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
        min-block-size: calc(48.41rem + 53.75cqi);
      }
    }
  }
`;
