import { fixedHeight } from "../../shared/styles/fluid-height.js";

/**
 * Where tiles and chart stand, in rem: tiles in a strip that scrolls, from `wideFrom` on in rows of four, from `rowFrom`
 * on, where one has 150 CSS pixels, in rows of eight; from `widestFrom` on the leaderboard is beside the chart.
 */
export const raceLayout = {
  wideFrom: 38,
  widestFrom: 60,
  rowFrom: 83,
  gap: 1,
  columnGap: 2,
  board: 33,
  tile: 8.5,
  stripGap: 0.75,
  tileGap: 1,
  narrowChart: fixedHeight(17),
  wideChart: fixedHeight(21),
} as const;
