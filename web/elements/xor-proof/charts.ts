import type { XorBlendResult, XorProofResult, XorSide } from "../../engine/index.js";
import { functionStyle, type LineChart, type SeriesStyle, type SurfaceData, type Theme } from "../../plot/index.js"; // prettier-ignore
import { idOf } from "../shared/functions/activation-choice.js";
import { corners } from "./words.js";
import { resolution, type XorState } from "./xor-state.js";

/** Line styles of the network with its activation and without. */
export const looksOf = ({ activation }: XorState, theme: Theme) => ({
  curved: functionStyle(idOf(activation), theme),
  linear: functionStyle("identity", theme),
});

/** The data of one network's surface over [-1/2, 3/2]². */
export function surfaceData(result: XorProofResult, which: "curved" | "linear"): SurfaceData {
  const { surface, outputs } = result[which];
  return {
    surface,
    resolution,
    from: -0.5,
    to: 1.5,
    targets: corners.map(([x, y, target], i) => [x, y, target, outputs[i]!] as const),
    plane: result.plane,
  };
}

/** Losses of all starts by epoch: the median, and a band from the least to the greatest. */
export function lossChart(
  { curved, linear, epochs }: XorProofResult,
  looks: { curved: SeriesStyle; linear: SeriesStyle },
): LineChart {
  const line = (label: string, { low, median, high }: XorSide, style: SeriesStyle) => ({
    label,
    style,
    x: epochs,
    y: median,
    low,
    high,
  });
  const highest = Math.max(0.3, ...[...curved.high, ...linear.high].filter(Number.isFinite));
  return {
    lines: [line("with", curved, looks.curved), line("without", linear, looks.linear)],
    xDomain: [0, epochs.at(-1)!],
    yDomain: [0, Math.ceil(highest * 10) / 10],
    xTitle: "epoch",
    yTitle: "loss (mean squared error)",
    tag: "measured",
  };
}

/** The share of starts that are solved, by the blend t. */
export const blendChart = (
  { t, solvedShare }: XorBlendResult,
  blend: number,
  style: SeriesStyle,
): LineChart => ({
  lines: [{ label: "", style, x: t, y: solvedShare }],
  xDomain: [0, 1],
  yDomain: [0, 1],
  xTitle: "t",
  yTitle: "share of starts solved",
  tag: "measured",
  marker: { x: blend, label: `t = ${blend}` },
});
