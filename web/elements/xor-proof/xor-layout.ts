import { fixedHeight, fluidHeight } from "../shared/styles/fluid-height.js";

/** Where surfaces and charts stand, in rem: in two columns from `wideFrom` on. */
export const xorLayout = {
  wideFrom: 42,
  rowGap: 1,
  columnGap: 2.5,
  narrowSide: fluidHeight(15, 60, 20),
  wideSide: fluidHeight(18, 34, 30),
  chartsAbove: 1,
  narrowChart: fixedHeight(15),
  wideChart: fluidHeight(15, 24, 24),
} as const;
