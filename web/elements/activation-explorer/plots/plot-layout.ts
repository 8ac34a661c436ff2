import { fluidHeight } from "../../shared/styles/fluid-height.js";

/** Where the two plots stand: one above the other, and side by side from `wideFrom` on. Lengths are in rem. */
export const plotLayout = {
  wideFrom: 40,
  rowGap: 0.5,
  columnGap: 1.5,
  narrow: fluidHeight(13, 62, 19),
  wide: fluidHeight(16, 36, 40),
} as const;
