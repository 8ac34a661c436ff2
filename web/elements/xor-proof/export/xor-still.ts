import type { Catalogue, CollapseResult, XorBlendResult, XorProofResult } from "../../../engine/index.js"; // prettier-ignore
import {
  drawLineChart,
  drawSurface,
  type LineChart,
  type SeriesStyle,
} from "../../../plot/index.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import { stackPlots, type PlotGrid, type StackedPlot } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook } from "../../shared/picture/still.js";
import { REM } from "../../shared/styles/fluid-height.js";
import { blendChart, looksOf, lossChart, surfaceData } from "../charts.js";
import * as words from "../words.js";
import { xorLayout } from "../xor-layout.js";
import { xorCsv } from "./xor-csv.js";
import {
  blendConfig,
  blendStarts,
  collapseConfig,
  countConfig,
  initialXor,
  shownConfig,
  type XorState,
} from "../xor-state.js";

/** Everything that the still shows or says. */
interface Trained {
  state: XorState;
  catalogue: Catalogue;
  shown: XorProofResult;
  count: XorProofResult;
  blend: XorBlendResult;
  collapse: CollapseResult;
}

const nameOf = ({ state, catalogue }: Trained): string =>
  words.networkName(state, catalogue.activations);

function gridsOf(trained: Trained, look: StillLook): PlotGrid[] {
  const { state, shown, count, blend } = trained;
  const { theme } = look;
  const isWide = look.width >= xorLayout.wideFrom * REM;
  const sideHeight = (isWide ? xorLayout.wideSide : xorLayout.narrowSide).at(look.width);
  const chartHeight = (isWide ? xorLayout.wideChart : xorLayout.narrowChart).at(look.width);
  const looks = looksOf(state, theme);
  const side = (which: "curved" | "linear", text: string, style: SeriesStyle): StackedPlot => {
    const data = surfaceData(shown, which);
    return {
      name: which,
      height: () => sideHeight,
      heading: { text: `The network ${text}`, style, tag: "measured" },
      draw: (ctx, rect) => drawSurface(ctx, data, rect, theme),
    };
  };
  const chart = (name: string, text: string, data: LineChart): StackedPlot => ({
    name,
    height: () => chartHeight,
    heading: { text },
    draw: (ctx, rect) => void drawLineChart(ctx, data, rect, theme),
  });
  const grid = {
    columns: isWide ? 2 : 1,
    columnGap: xorLayout.columnGap * REM,
    rowGap: xorLayout.rowGap * REM,
  };
  const sides = [
    side("curved", nameOf(trained), looks.curved),
    side("linear", "without an activation", looks.linear),
  ];
  const charts = [
    chart("loss", "How the loss falls", lossChart(count, looks)),
    chart("blend", "From linear to curved", blendChart(blend, state.blend, looks.curved)),
  ];
  return [
    { ...grid, plots: sides },
    { ...grid, plots: charts, above: xorLayout.chartsAbove * REM },
  ];
}

function describe(trained: Trained): string {
  const { state, shown, count, blend, collapse } = trained;
  const name = nameOf(trained);
  return [
    words.describeSide(name, shown.curved),
    words.describeSide("without an activation", shown.linear),
    words.countSentence(name, count.curved.losses.length, count),
    words.planeSentence(shown),
    words.lossSentence(name, count),
    words.blendSentence(blendStarts(state), blend),
    `Five matrices: ${words.residualSentence(collapse)}`,
  ].join(" ");
}

function still(trained: Trained, look: StillLook): Still {
  return {
    title: `XOR, learnt ${nameOf(trained)} and without an activation`,
    description: describe(trained),
    ...stackPlots(gridsOf(trained, look), look),
  };
}

/** The XOR proof's surfaces and charts, without the controls and the matrices. */
export const xorStill: StillFigure<XorState> = {
  tag: "xor-proof",
  initialState: initialXor,
  async compute(given, { calls, catalogue }) {
    const state = canonicalized(given, ["activation"], catalogue.activations);
    const trained: Trained = {
      ...{ state, catalogue },
      shown: (await calls.xorProof(shownConfig(state), "still"))!,
      count: (await calls.xorProof(countConfig(state), "still"))!,
      blend: (await calls.xorBlend(blendConfig(state), "still"))!,
      collapse: (await calls.collapse(collapseConfig(state), "still"))!,
    };
    return { draw: (look) => still(trained, look), csv: () => xorCsv(nameOf(trained), trained) };
  },
};
