import { fixedHeight, fluidHeight, type FluidHeight } from "../../shared/styles/fluid-height.js";

/** Where diagrams and chart stand, in rem: in two columns from `wideFrom` on, in up to four from `widestFrom` on. */
export const flowLayout = {
  wideFrom: 42,
  widestFrom: 60,
  rowGap: 1.5,
  columnGap: 2.5,
  narrowColumnGap: 1.5,
  /** Heights of a diagram, by the number of layers. */
  plot: fixedHeight(18.5),
  deep: fixedHeight(34),
  deepest: fixedHeight(65),
  chartAbove: 1,
  narrowChart: fixedHeight(19),
  wideChart: fluidHeight(20, 32, 34),
} as const;

/** How deep a network is: each layer of its diagram needs room for its number and its word. */
export type Depth = "plot" | "deep" | "deepest";

export const depthOf = (layers: number): Depth =>
  layers > 30 ? "deepest" : layers >= 12 ? "deep" : "plot";

export const diagramHeight = (layers: number): FluidHeight => flowLayout[depthOf(layers)];
