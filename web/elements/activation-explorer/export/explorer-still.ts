import { choiceLabel, parseChoice } from "../../shared/functions/activation-choice.js";
import { canonicalized } from "../../shared/functions/canonical-state.js";
import { stackPlots } from "../../shared/picture/stack.js";
import type { Still, StillFigure, StillLook, StillSources } from "../../shared/picture/still.js";
import { REM } from "../../shared/styles/fluid-height.js";
import { drawOutputPlot, plottedOutputs, type ExplorerViewModel } from "../plots/function-plots.js";
import { plotLayout } from "../plots/plot-layout.js";
import { sentence } from "../plots/plot-words.js";
import { readoutWords } from "../readouts/chips-and-readout.js";
import { curvesCsv } from "./curves-csv.js";
import { Curves, each, emptyCurveData, readOf } from "../state/curve-data.js";
import { cursorIn, initialExplorer, type ExplorerState } from "../state/explorer-state.js";

type Model = Omit<ExplorerViewModel, "theme">;

async function modelOf(given: ExplorerState, { calls, catalogue }: StillSources): Promise<Model> {
  const { activations } = catalogue;
  const state = canonicalized(given, ["functions", "minus"], activations);
  const curves = new Curves(calls, "still");
  const curveData = (await curves.curveData(state, cursorIn(state), emptyCurveData))!;
  const inspected = (await each(readOf(state), (text) =>
    calls.inspect({ activation: parseChoice(text) }, "still"),
  ))!;
  return { state, curveData, activations, inspected, picked: undefined };
}

function titleOf({ curveData, activations }: Model): string {
  const nameOf = (text: string): string => choiceLabel(text, activations);
  if (curveData.pair) return curveData.pair.map(nameOf).join(" minus ");
  return `${[...curveData.curves.keys()].map(nameOf).join(", ")}: values and slopes`;
}

function still(own: Model, look: StillLook): Still {
  const { theme, width } = look;
  const model = { ...own, theme };
  const isWide = width >= plotLayout.wideFrom * REM;
  const plotHeight = (isWide ? plotLayout.wide : plotLayout.narrow).at(width);
  const grid = {
    columns: isWide ? 2 : 1,
    columnGap: plotLayout.columnGap * REM,
    rowGap: plotLayout.rowGap * REM,
    plots: plottedOutputs.map((output) => ({
      name: output,
      height: () => plotHeight,
      draw: (ctx: CanvasRenderingContext2D, rect: Parameters<typeof drawOutputPlot>[3]): void =>
        void drawOutputPlot(ctx, model, output, rect),
    })),
  };
  return {
    title: titleOf(model),
    description: `${sentence(model)} At ${readoutWords(model)}.`,
    ...stackPlots([grid], look),
  };
}

/** The explorer's plots without its controls. */
export const explorerStill: StillFigure<ExplorerState> = {
  tag: "activation-explorer",
  initialState: initialExplorer,
  async compute(state, sources) {
    const model = await modelOf(state, sources);
    return { draw: (look) => still(model, look), csv: () => curvesCsv(model.curveData) };
  },
};
